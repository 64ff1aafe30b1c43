/** The languages of messages. */
export type Language = 'zh' | 'en';

/** The wanted language by `Accept-Language`: Chinese unless English is preferred to it. */
export function languageOf(accepted: string | undefined): Language {
  const weights = { zh: 0, en: 0 };
  for (const part of (accepted ?? '').toLowerCase().split(',')) {
    const [range = '', ...parameters] = part.trim().split(';');
    const language = range.split('-', 1)[0];
    if (language !== 'zh' && language !== 'en') continue;
    const quality = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find(Boolean);
    weights[language] = Math.max(weights[language], quality === undefined ? 1 : Number(quality) || 0);
  }
  return weights.en > weights.zh ? 'en' : 'zh';
}
