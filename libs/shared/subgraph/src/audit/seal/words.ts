import type { Kept } from './keep.ts';
import type { Fault, Verdict } from './verify.ts';

const FAULTS: Readonly<Record<Fault['fault'], string>> = {
  ROWS_DIFFER: '当日记录与封存时不同 / the rows are not those that were sealed',
  SEAL_FORGED: '封条不是用密钥做的 / the seal was not made with the key',
  CHAIN_BROKEN: '与前一日的封条不相接 / does not follow the seal of the day before',
  NOT_SEALED: '已过去而没有封存 / is over and not sealed',
  OUTSIDE_SEALS: '在最早的封条之前 / lies before the first seal',
  PRUNING_FORGED: '清理不是平台做的 / was not pruned by the platform',
  NOT_AS_KNOWN: '与另行保存的封条不同 / differs from the seal that was noted elsewhere',
};

/** The most faults that are listed. */
const SHOWN = 20;

/** How the record stands, for who asked on the server: the first day that does not fit comes first. */
export function sayVerdict(schema: string, { faults, days, last }: Verdict): string {
  const newest = last ? `\n  ${last.day}=${last.mac}` : '';
  if (faults.length === 0)
    return `${schema}: 已封存 ${days} 天，记录完整 / sealed days: ${days}, nothing was altered${newest}`;
  const lines = faults.slice(0, SHOWN).map(({ day, fault }) => `  ${day}  ${FAULTS[fault]}`);
  if (faults.length > SHOWN) lines.push('  …');
  return [`${schema}: ${faults.length} 处不符 / faults: ${faults.length}`, ...lines].join('\n');
}

/** What was sealed and pruned. */
export function sayKept(schema: string, { sealed, pruned }: Kept): string {
  const last = sealed.at(-1);
  return [
    `${schema}: 新封存 ${sealed.length} 天，清理 ${pruned.length} 天 / sealed: ${sealed.length}, pruned: ${pruned.length}`,
    ...(last ? [`  ${last.day}=${last.mac}`] : []),
  ].join('\n');
}
