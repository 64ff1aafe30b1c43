import type { AnsweredProblem, Words } from '@tongxing/dashboard-kit';
import { isDay, type kitTexts } from '@tongxing/dashboard-kit';

import { readNumber } from './typed.ts';

type KitWords = Words<(typeof kitTexts)['keys'][number]>;

/** Problems of fields that must hold something, and of those that must hold a number or a day. */
export function checkFields(
  t: KitWords,
  values: Readonly<Record<string, string>>,
  rules: readonly {
    readonly name: string;
    readonly label: string;
    readonly kind?: 'number' | 'day' | 'text' | 'choice';
  }[],
): AnsweredProblem[] {
  return rules.flatMap(({ name, label, kind = 'text' }) => {
    const value = (values[name] ?? '').trim();
    if (value === '' || (kind === 'day' && !isDay(value)))
      return [{ path: [name], message: t(kind === 'choice' ? 'form.choose' : 'form.missing', { label }) }];
    if (kind === 'number' && readNumber(value) === null)
      return [{ path: [name], message: t('form.number', { label }) }];
    return [];
  });
}
