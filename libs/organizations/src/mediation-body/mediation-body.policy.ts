import type { Actor, Permissions } from '@tongxing/auth';
import { nameKeyOf, searchTextOf } from '@tongxing/subgraph';
import type { MediationBodyType } from './mediation-body.entity.ts';

/** The unit that leads action 2 of the plan and so keeps the ledger of mediation bodies: 人社局. */
export const MEDIATION_LEAD = 'HRSS';

/** The four items of the checklist that are looked up on the spot, in the order of the notice. */
export const CHECKLIST = ['hasOffice', 'hasEquipment', 'hasNameAndLogo', 'hasPostedRules'] as const;

/** A mediation body as far as the notice's checklist asks. */
export interface Checkable extends Readonly<Record<(typeof CHECKLIST)[number], boolean>> {
  readonly mediatorCount: number;
}

/** Whether a body has a mediator, the fifth item: "至少配备一名专职或兼职劳动争议调解员" (clause 二(二)2(1)). */
export function hasMediator({ mediatorCount }: Pick<Checkable, 'mediatorCount'>): boolean {
  return mediatorCount >= 1;
}

/**
 * Whether a body is standardised: all five items of clause 二(二)2(1). They are 办公场所, 办公设施, 名称和标识,
 * three documents on the wall (调解工作程序, 调解组织工作职责, 调解员行为规范), and at least one mediator.
 */
export function isStandardised(body: Checkable): boolean {
  return CHECKLIST.every((item) => body[item]) && hasMediator(body);
}

/** What may be done to a mediation body. */
export type BodyAction = 'mediationBody.register' | 'mediationBody.change' | 'mediationBody.close';

/** Where a body is, or is to be; without an id it does not exist yet. */
export interface BodyPlace {
  readonly id?: string;
  readonly districtCode: string;
  readonly streetCode: string;
}

/**
 * Whether the actor may do this to a body of this place: the office and the leading unit in the whole district,
 * a town or office in its own, a body to itself as far as the table says.
 */
export function mayAct(
  permissions: Permissions<string>,
  actor: Actor | null,
  action: BodyAction | 'mediationBody.history',
  { id, districtCode, streetCode }: BodyPlace,
): boolean {
  const row = { district: districtCode, street: streetCode, unit: MEDIATION_LEAD, body: id };
  return permissions.isAllowedOn(actor, action, row);
}

/** What the form of a body says, as far as it becomes columns. */
export interface BodyFields extends Readonly<Record<(typeof CHECKLIST)[number], boolean>> {
  readonly name: string;
  readonly type: MediationBodyType;
  readonly streetCode: string;
  readonly enterpriseId?: string | null | undefined;
  readonly establishedOn?: string | null | undefined;
  readonly contact?: string | null | undefined;
  readonly filedOn?: string | null | undefined;
}

/** The columns that a form fills, each named: nothing else that a client sends becomes a column. */
export function columnsOf(form: BodyFields) {
  const name = form.name.trim();
  return {
    name,
    nameKey: nameKeyOf(name),
    searchText: searchTextOf(name, []),
    type: form.type,
    streetCode: form.streetCode,
    enterpriseId: form.enterpriseId || null,
    hasOffice: form.hasOffice,
    hasEquipment: form.hasEquipment,
    hasNameAndLogo: form.hasNameAndLogo,
    hasPostedRules: form.hasPostedRules,
    establishedOn: form.establishedOn ?? null,
    contact: form.contact?.trim() || null,
    filedOn: form.filedOn ?? null,
  };
}
export type BodyColumns = ReturnType<typeof columnsOf>;

/** What a body itself may not change of its own entry: all but the checklist and the contact. */
const KEPT_BY_OTHERS = ['name', 'type', 'streetCode', 'enterpriseId', 'establishedOn', 'filedOn'] as const;

/** The first field that a body itself wants otherwise than it is, and may not change; undefined when there is none. */
export function fieldKeptByOthers(
  before: Pick<BodyColumns, (typeof KEPT_BY_OTHERS)[number]>,
  after: BodyColumns,
): (typeof KEPT_BY_OTHERS)[number] | undefined {
  return KEPT_BY_OTHERS.find((field) => before[field] !== after[field]);
}
