import { allDistricts } from '@tongxing/reference-data';
import { transact, type Steward } from '@tongxing/subgraph';
import { tellCoverage } from './coverage/count-coverage.service.ts';
import { replayStaffing } from './staffing/staffing.service.ts';

/** `main.js replay`: tells all facts of every district again, so that a projection that lacks some is complete. */
export async function replayCommand(steward: Steward): Promise<string> {
  const lines: string[] = [];
  for (const { code, name } of allDistricts({ demonstration: true })) {
    const bodies = await transact(steward(code), (tx) => replayStaffing(tx, code));
    lines.push(
      `${name}（${code}）：已重发 ${bodies} 个调解组织的人数 / staffing of ${bodies} mediation bodies told again`,
    );
  }
  return lines.join('\n');
}

/** `main.js figures`: counts every district's coverage anew from the ledgers, and says how many figures that changed. */
export async function figuresCommand(steward: Steward): Promise<string> {
  const lines: string[] = [];
  for (const { code, name } of allDistricts({ demonstration: true })) {
    const told = await transact(steward(code), (tx) => tellCoverage(tx, { districtCode: code }));
    lines.push(
      `${name}（${code}）：改正 ${told.length} 个协调员覆盖数字 / ${told.length} figures of coverage changed`,
    );
  }
  return lines.join('\n');
}
