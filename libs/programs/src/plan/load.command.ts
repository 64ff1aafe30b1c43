import type { Steward } from '@tongxing/subgraph';
import { storePlan } from './loading.service.ts';
import { openPlanFile } from './plan-folder.ts';

/** `npm run plan -- load FILE`: checks a district's plan file and its notice, and stores it. */
export async function loadPlanCommand(steward: Steward, [file]: readonly string[]): Promise<string> {
  if (!file) throw new Error('用法 / usage: npm run plan -- load FILE');
  const plan = await openPlanFile(file);
  const { outcome, version } = await storePlan(steward(plan.district), plan, '命令行');
  const name = `${plan.number}（${plan.district}）`;
  switch (outcome) {
    case 'UNCHANGED':
      return `${name}：内容未变，仍为第 ${version} 版 / unchanged, still version ${version}`;
    case 'FIRST_VERSION':
      return `${name}：已载入 / loaded`;
    case 'NEW_VERSION':
      return `${name}：已载入为第 ${version} 版，旧版保留 / loaded as version ${version}; earlier versions are kept`;
  }
}
