/**
 * The words of the dashboard. Each area keeps its own texts (Chinese first, English second) and hands
 * them over with `defineTexts`; keys are checked by the compiler, and a missing English one is an error.
 */
import { createInstance } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';

/** A language of the dashboard, as it goes into Accept-Language. */
export type Language = 'zh-CN' | 'en';

export const i18n = createInstance();
void i18n.use(initReactI18next).init({
  lng: 'zh-CN',
  fallbackLng: false,
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  // 人 counts in Chinese what English counts without a word.
  returnEmptyString: true,
  interpolation: { escapeValue: false },
  resources: {},
});

/** The texts of one area; the type parameter holds its keys. */
export interface TextArea<K extends string> {
  readonly namespace: string;
  readonly keys: readonly K[];
}

/** Looks a text up; `{{name}}` in it is replaced by `values.name`. */
export type Words<K extends string> = (key: K, values?: Readonly<Record<string, string | number>>) => string;

/** English needs a form for one: `days_one` beside `days`, chosen by `values.count`. */
type English<K extends string> = Record<K, string> & Partial<Record<`${K}_one`, string>>;

/** Registers the texts of an area in both languages. */
export function defineTexts<K extends string>(
  namespace: string,
  zh: Readonly<Record<K, string>>,
  en: Readonly<English<NoInfer<K>>>,
): TextArea<K> {
  i18n.addResourceBundle('zh-CN', namespace, zh);
  i18n.addResourceBundle('en', namespace, en);
  return { namespace, keys: Object.keys(zh) as K[] };
}

/** The texts of an area in the language now chosen; the caller renders again when it changes. */
export function useTexts<K extends string>(area: TextArea<K>): Words<K> {
  const { t } = useTranslation(area.namespace, { i18n });
  return t as unknown as Words<K>;
}

/** The language now chosen. */
export function useLanguage(): Language {
  return useTranslation(undefined, { i18n }).i18n.language === 'en' ? 'en' : 'zh-CN';
}
