/** The address of a sentence in the notice: `/notice?clause=二(一)2(3)&quote=start-end`. */
export function quoteAddress(
  quote: { clause: string; start?: number; end?: number },
  on?: string | null,
): string {
  const search = new URLSearchParams({ clause: quote.clause });
  if (quote.start !== undefined && quote.end !== undefined)
    search.set('quote', `${quote.start}-${quote.end}`);
  if (on !== undefined && on !== null) search.set('on', on);
  return `/notice?${search.toString()}`;
}

/** Reads `start-end` back; null when it is not two offsets in order. */
export function parseQuote(text: string | null): { readonly start: number; readonly end: number } | null {
  const match = /^(\d{1,7})-(\d{1,7})$/.exec(text ?? '');
  if (match === null) return null;
  const [start, end] = [Number(match[1]), Number(match[2])];
  return end > start ? { start, end } : null;
}
