/** What is looked through of an entry: everything that is shown. */
export interface Findable {
  readonly name: string;
  readonly body: string | null;
  readonly contact: string | null;
  readonly specialisms: readonly string[];
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s/g, '');

/** The entries in which each word that was typed stands somewhere; all when nothing was. */
export function findEntries<E extends Findable>(entries: readonly E[], typed: string): E[] {
  const words = typed.split(/\s+/).map(plain).filter(Boolean);
  return entries.filter(({ name, body, contact, specialisms }) => {
    const text = plain([name, body ?? '', contact ?? '', ...specialisms].join('\n'));
    return words.every((word) => text.includes(word));
  });
}
