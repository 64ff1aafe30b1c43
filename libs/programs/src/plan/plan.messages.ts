import type { Text } from '@tongxing/subgraph';

/** Said for a plan that is missing and for one of another district alike. */
export function noSuchPlan(code: string): Text {
  return { zh: `没有代码为 ${code} 的计划。`, en: `There is no plan with the code ${code}.` };
}
