const LONGEST = 500;
const HOME = '/';
/** A path, and not what browsers take for the name of a host. */
const PATH = /^\/(?![/\\])/;

/**
 * The page to return to: a path of this platform and nothing else, so that no link leads through the sign-in to
 * somebody else's page.
 */
export function pageOf(wanted: string | null): string {
  const here = 'http://here.invalid';
  if (wanted === null || wanted.length > LONGEST || !URL.canParse(wanted, here)) return HOME;
  // Read as browsers do, which leave line breaks out and walk through `.` and `..`: what counts is the outcome.
  const { origin, pathname, search, hash } = new URL(wanted, here);
  return origin === here && PATH.test(wanted) && PATH.test(pathname) ? pathname + search + hash : HOME;
}
