/** Writes one line for the person at the console. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Writes one line about something that went wrong. */
export function warn(line: string): void {
  process.stderr.write(`${line}\n`);
}
