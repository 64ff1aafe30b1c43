/** Text to a number; null unless it is one. Thousands may be typed. */
export function readNumber(text: string): number | null {
  const plain = text.replaceAll(/[,，\s]/g, '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** An http or https address, or null for anything else that somebody may have typed. */
export function webAddress(text: string): string | null {
  const url = URL.parse(text);
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url.href : null;
}
