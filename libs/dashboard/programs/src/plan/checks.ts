import type { AnsweredProblem, Words } from '@tongxing/dashboard-kit';
import { isDay, type kitTexts } from '@tongxing/dashboard-kit';

type KitWords = Words<(typeof kitTexts)['keys'][number]>;

/** Text to a number; null unless it is one. Thousands may be typed. */
export function readNumber(text: string): number | null {
  const plain = text.replaceAll(/[,，\s]/g, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** Problems of fields that must hold something, and of those that must hold a number or a day. */
export function checkFields(
  t: KitWords,
  values: Readonly<Record<string, string>>,
  rules: readonly { readonly name: string; readonly label: string; readonly kind?: 'number' | 'day' | 'text' | 'choice' }[],
): AnsweredProblem[] {
  return rules.flatMap(({ name, label, kind = 'text' }) => {
    const value = (values[name] ?? '').trim();
    if (value === '' || (kind === 'day' && !isDay(value))) return [{ path: [name], message: t(kind === 'choice' ? 'form.choose' : 'form.missing', { label }) }];
    if (kind === 'number' && readNumber(value) === null) return [{ path: [name], message: t('form.number', { label }) }];
    return [];
  });
}
