import type { Actor, Permissions } from '@tongxing/auth';
import { INDUSTRY_STANDARD } from '@tongxing/reference-data';
import { nameKeyOf, searchTextOf } from '@tongxing/subgraph';
import { normalizeCreditCode } from '../enterprise/credit-code.policy.ts';
import type { ServiceLine, SocialOrganizationKind } from './social-organization.enums.ts';

/** The unit that leads action 1 of the plan and so keeps the ledger of social organisations: 工会. */
export const SOCIAL_ORGANIZATION_LEAD = 'UNION';

/** The heads of the district's work norms: 设施, 人员, 工作事项 (clause 二(一)2(1)). */
export const NORMS = ['facilitiesMet', 'staffingMet', 'workItemsMet'] as const;

/** What may be done to a social organisation. */
export type SocialOrganizationAction =
  'socialOrganization.register' | 'socialOrganization.change' | 'socialOrganization.close';

/** Where a social organisation is, or is to be; without a street it serves the whole district. */
export interface SocialOrganizationPlace {
  readonly districtCode: string;
  readonly streetCode: string | null;
}

/**
 * Whether the actor may do this to a social organisation of this place: the office and the leading unit in the
 * whole district, a town or office to those of its own, and to none that serves the whole district.
 */
export function mayAct(
  permissions: Permissions<string>,
  actor: Actor | null,
  action: SocialOrganizationAction,
  { districtCode, streetCode }: SocialOrganizationPlace,
): boolean {
  const row = { district: districtCode, street: streetCode ?? undefined, unit: SOCIAL_ORGANIZATION_LEAD };
  return permissions.isAllowedOn(actor, action, row);
}

/** What the form of a social organisation says, as far as it becomes columns. */
export interface SocialOrganizationFields extends Readonly<Record<(typeof NORMS)[number], boolean>> {
  readonly name: string;
  readonly creditCode?: string | null | undefined;
  readonly creditCodeReason?: string | null | undefined;
  readonly kind: SocialOrganizationKind;
  readonly streetCode?: string | null | undefined;
  readonly industry?: string | null | undefined;
  readonly staff?: number | null | undefined;
  readonly registeredOn?: string | null | undefined;
  readonly services: readonly ServiceLine[];
  readonly remark?: string | null | undefined;
}

/** The columns that a form fills, each named: nothing else that a client sends becomes a column. */
export function columnsOf(form: SocialOrganizationFields) {
  const name = form.name.trim();
  const creditCode = normalizeCreditCode(form.creditCode ?? '') || null;
  return {
    name,
    nameKey: nameKeyOf(name),
    searchText: searchTextOf(name, [creditCode]),
    creditCode,
    creditCodeReason: form.creditCodeReason?.trim() || null,
    kind: form.kind,
    streetCode: form.streetCode || null,
    industry: form.industry || null,
    industryStandard: form.industry ? INDUSTRY_STANDARD : null,
    staff: form.staff ?? null,
    registeredOn: form.registeredOn ?? null,
    services: [...new Set(form.services)],
    facilitiesMet: form.facilitiesMet,
    staffingMet: form.staffingMet,
    workItemsMet: form.workItemsMet,
    remark: form.remark?.trim() || null,
  };
}
export type SocialOrganizationColumns = ReturnType<typeof columnsOf>;
