import type { SealKey } from './mac.ts';

/** Runs a statement with `?` for its values. */
export type Run = <T extends object>(sql: string, values?: readonly unknown[]) => Promise<T[]>;

/** What was sealed, and of which days what was past its time was removed. */
export interface Kept {
  readonly sealed: readonly { day: string; mac: string }[];
  readonly pruned: readonly string[];
}

/**
 * Seals every day that is over and not yet sealed, in order, and removes of sealed days what is past its time. Safe
 * to repeat, and safe when two do it at once: the database takes the next day only. Runs with the application's
 * role, which can ask for no more than that.
 */
export async function keepSeals(run: Run, schema: string, key: SealKey, now: () => Date): Promise<Kept> {
  await run(`select "${schema}".audit_settle()`);
  const sealed: { day: string; mac: string }[] = [];
  for (;;) {
    const [next] = await run<{ day: string; previous: string | null }>(
      `select day, previous from "${schema}".audit_next()`,
    );
    if (!next) break;
    sealed.push(await sealDay(run, schema, key, { ...next, sealedAt: now().getTime() }));
  }
  return { sealed, pruned: await prune(run, schema, key, now) };
}

async function sealDay(
  run: Run,
  schema: string,
  key: SealKey,
  due: { day: string; previous: string | null; sealedAt: number },
): Promise<{ day: string; mac: string }> {
  const [content] = await run<{ counts: number[]; digest: string }>(
    `select counts, digest from "${schema}".audit_digest(?::date)`,
    [due.day],
  );
  if (!content) throw new Error(`the record of ${due.day} could not be read`);
  const mac = key.seal(schema, { ...due, ...content });
  await run(`select "${schema}".audit_seal_keep(?::date, string_to_array(?, ',')::int[], ?, ?, ?, ?)`, [
    due.day,
    content.counts.join(','),
    content.digest,
    due.previous,
    new Date(due.sealedAt).toISOString(),
    mac,
  ]);
  return { day: due.day, mac };
}

async function prune(run: Run, schema: string, key: SealKey, now: () => Date): Promise<string[]> {
  const past = await run<{ day: string; mac: string }>(`select day, mac from "${schema}".audit_past()`);
  for (const { day, mac } of past) {
    const at = now();
    await run(`select "${schema}".audit_prune(?::date, ?, ?)`, [
      day,
      at.toISOString(),
      key.pruning(schema, day, mac, at.getTime()),
    ]);
  }
  return past.map(({ day }) => day);
}
