/** The languages of texts that users see. */
export type Language = 'zh' | 'en';

/** English when the reader ranks it above Chinese; otherwise Chinese, the platform's first language. */
export function languageOf(acceptLanguage: string | undefined): Language {
  let best: { language: Language; weight: number } = { language: 'zh', weight: 0 };
  for (const part of (acceptLanguage ?? '').split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const quality = parameters.find((parameter) => parameter.trim().startsWith('q='));
    const weight = quality ? Number(quality.trim().slice(2)) || 0 : 1;
    const language = tag.startsWith('en') ? 'en' : tag.startsWith('zh') ? 'zh' : undefined;
    if (language && weight > best.weight) best = { language, weight };
  }
  return best.language;
}
