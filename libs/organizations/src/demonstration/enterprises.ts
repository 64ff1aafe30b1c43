import { demonstrationEnterprises, type DemonstrationEnterprise } from '@tongxing/reference-data';
import { columnsOf } from '../enterprise/enterprise.policy.ts';
import { entered } from './entered.ts';

/** The invented enterprises of a district, as rows: entered by the rules of the form, classes included. */
export function inventEnterprises(districtCode: string) {
  return demonstrationEnterprises(districtCode).map((invented) => rowOf(districtCode, invented));
}

/** As many rows as are asked for, made one at a time, for a try at scale; the first of many are those of few. */
export function* inventManyEnterprises(districtCode: string, count: number) {
  for (const invented of demonstrationEnterprises(districtCode, { count }))
    yield rowOf(districtCode, invented);
}

function rowOf(districtCode: string, { n, id, closedOn, closedReason, ...form }: DemonstrationEnterprise) {
  return {
    id,
    districtCode,
    ...columnsOf(form),
    status: closedOn ? ('CLOSED' as const) : ('ACTIVE' as const),
    closedOn,
    closedReason,
    ...entered(`enterprise-${n}`),
  };
}
