/** A condition on a text column: the words stand somewhere in it, in any case, taken literally. */
export function containing(words: string): { $ilike: string } {
  return { $ilike: `%${words.replace(/[\\%_]/g, (symbol) => `\\${symbol}`)}%` };
}
