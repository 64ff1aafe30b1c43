import { demonstrationEnterprises } from '@tongxing/reference-data';
import { columnsOf } from '../enterprise/enterprise.policy.ts';
import { entered } from './entered.ts';

/** The invented enterprises of a district, as rows: entered by the rules of the form, classes included. */
export function inventEnterprises(districtCode: string) {
  return demonstrationEnterprises(districtCode).map(({ n, id, closedOn, closedReason, ...form }) => ({
    id,
    districtCode,
    ...columnsOf(form),
    status: closedOn ? ('CLOSED' as const) : ('ACTIVE' as const),
    closedOn,
    closedReason,
    ...entered(`enterprise-${n}`),
  }));
}
