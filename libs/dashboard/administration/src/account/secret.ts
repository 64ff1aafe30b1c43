/** A secret in groups of four, as it is easier to copy by hand. */
export function inFours(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? '';
}
