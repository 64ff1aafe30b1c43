import { useLanguage } from '@tongxing/dashboard-kit';

/** The number of an action: 一 … 七 as printed, 1 … 7 in English. */
export function useNumeral(): (action: { readonly no: number; readonly numeral: string }) => string {
  const language = useLanguage();
  return ({ no, numeral }) => (language === 'en' ? String(no) : numeral);
}
