import type { AnsweredProblem, kitTexts, Words } from '@tongxing/dashboard-kit';
import { isDay, today } from '@tongxing/dashboard-kit/pure';
import { readNumber } from './typed.ts';

type KitWords = Words<(typeof kitTexts)['keys'][number]>;

/** Problems of fields that must hold something, a number, or a day that has come. */
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
    if (value === '')
      return [{ path: [name], message: t(kind === 'choice' ? 'form.choose' : 'form.missing', { label }) }];
    if (kind === 'day' && !isDay(value)) return [{ path: [name], message: t('form.day', { label }) }];
    if (kind === 'day' && value > today())
      return [{ path: [name], message: t('form.day.after', { label, day: today() }) }];
    if (kind === 'number' && readNumber(value) === null)
      return [{ path: [name], message: t('form.number', { label }) }];
    return [];
  });
}
