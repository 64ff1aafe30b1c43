import { useMemo } from 'react';
import { useTexts } from '../text/i18n.ts';
import { formTexts } from './texts.ts';
import type { ValueWords } from './value.ts';

/** The words that values are told in, in the language now chosen. */
export function useValueWords(): ValueWords {
  const t = useTexts(formTexts);
  return useMemo(() => ({ yes: t('yes'), no: t('no'), comma: t('comma'), semicolon: t('semicolon') }), [t]);
}
