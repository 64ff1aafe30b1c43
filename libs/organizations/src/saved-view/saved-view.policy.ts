/** The most views that one person keeps of one ledger. */
export const MOST_VIEWS = 50;

/** Longest text of a view's query. */
export const MAX_QUERY = 2000;

/** `name=value` pairs, as an address carries them after its question mark. */
const QUERY = /^([\w.~-]+=[^\s&=#<>"'`\\]*(&[\w.~-]+=[^\s&=#<>"'`\\]*)*)?$/u;
const LEDGER = /^[a-z][a-z0-9-]*$/i;

/** Whether a text can stand behind the question mark of an address: pairs only, each readable; none at all is one too. */
export function isQueryString(text: string): boolean {
  if (!QUERY.test(text)) return false;
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    // A stray percent sign: no browser wrote that.
    return false;
  }
}

/** Whether a text can be the name of a ledger, as the dashboard's address says it. */
export function isLedgerName(text: string): boolean {
  return LEDGER.test(text);
}

/** The ledgers whose entries are people. */
const OF_PEOPLE: ReadonlySet<string> = new Set(['coordinators', 'mediators', 'experts']);

/**
 * Whether a view looks for words in a ledger of people: these are mostly somebody's name, and who is not shown that
 * name must not read it in a view that is shared.
 */
export function looksForPeople(ledger: string, query: string): boolean {
  return (
    OF_PEOPLE.has(ledger) && new URLSearchParams(query).getAll('text').some((text) => text.trim() !== '')
  );
}
