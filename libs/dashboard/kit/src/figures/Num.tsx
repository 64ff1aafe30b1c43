import type { ReactNode } from 'react';
import { useLanguage } from '../text/i18n.ts';
import { quantityText, unitText } from './number.ts';

/** A figure in tabular digits with its unit; a dash where there is none. */
export function Num({ value, unit = '' }: { value: number | null | undefined; unit?: string }): ReactNode {
  const language = useLanguage();
  return (
    <span className="num">
      {value === null || value === undefined ? '–' : quantityText(value, unitText(unit, language))}
    </span>
  );
}
