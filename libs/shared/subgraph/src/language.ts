/** The languages the platform answers in; Chinese unless the caller prefers English. */
export type Language = 'zh' | 'en';

/** One statement in both languages. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** Reads `Accept-Language`: English only when it is ranked before any Chinese. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const ranked = (acceptLanguage ?? '')
    .split(',')
    .map((part, index) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const quality = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='));
      return { tag, quality: quality ? Number(quality.slice(2)) || 0 : 1, index };
    })
    .filter(({ tag, quality }) => quality > 0 && /^(zh|en)\b/.test(tag))
    .sort((a, b) => b.quality - a.quality || a.index - b.index);
  return ranked[0]?.tag.startsWith('en') ? 'en' : 'zh';
}
