import { allDistricts } from '@tongxing/reference-data';
import type { Steward } from '@tongxing/subgraph';
import { replayEnterprises } from './enterprise.facts.ts';

/** `replay`, for the operator: tells all facts of all districts again, so that projections can be made anew. */
export async function replayCommand(steward: Steward): Promise<string> {
  let told = 0;
  for (const { code } of allDistricts({ demonstration: true }))
    told += await replayEnterprises(steward(code));
  return `企业：已重发 ${told} 条事实 / facts of enterprises told again: ${told}`;
}
