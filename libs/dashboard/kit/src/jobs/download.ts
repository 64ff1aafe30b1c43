import type { JobFile } from './jobs.ts';

/** Hands a file to the browser, which puts it where its person keeps such things. */
export function download({ name, content }: JobFile): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it over by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
