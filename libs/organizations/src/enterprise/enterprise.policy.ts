import { isDeepStrictEqual } from 'node:util';
import type { Actor, Permissions } from '@tongxing/auth';
import {
  INDUSTRY_STANDARD,
  proposedOwnership,
  REGISTRATION_SCHEME,
  type Ownership,
} from '@tongxing/reference-data';
import { nameKeyOf, searchTextOf } from '@tongxing/subgraph';
import { ENTERPRISE_REGISTRAR } from '../permissions.policy.ts';
import { classify, newestOf, type ReportedFigures } from './annual-figures.policy.ts';
import { normalizeCreditCode } from './credit-code.policy.ts';
import type { Enterprise } from './enterprise.entity.ts';

/** What may be done to an enterprise. */
export type EnterpriseAction = 'enterprise.register' | 'enterprise.change' | 'enterprise.close';

/** Where an enterprise is, or is to be. */
export interface Place {
  readonly districtCode: string;
  readonly streetCode: string;
}

/**
 * Whether the actor may do this to an enterprise of this place. The office and 人社局, which keeps the register,
 * may in the whole district; a town or office for its own enterprises.
 */
export function mayAct(
  permissions: Permissions<string>,
  actor: Actor | null,
  action: EnterpriseAction,
  { districtCode, streetCode }: Place,
): boolean {
  const row = { district: districtCode, street: streetCode, unit: ENTERPRISE_REGISTRAR };
  return permissions.isAllowedOn(actor, action, row);
}

/**
 * Whether the actor may move an enterprise. Who answers for but one of the two places may neither take an
 * enterprise from the other nor hand it over: that is for the office or 人社局, which see both.
 */
export function mayMove(
  permissions: Permissions<string>,
  actor: Actor | null,
  from: Place,
  to: Place,
): boolean {
  return [from, to].every((place) => mayAct(permissions, actor, 'enterprise.change', place));
}

/** The place that a town or office is. */
export function placeOf({ districtCode, code }: { districtCode: string; code: string }): Place {
  return { districtCode, streetCode: code };
}

/** What the form of an enterprise says, as far as it becomes columns. */
export interface EnterpriseFields {
  readonly name: string;
  readonly creditCode: string;
  readonly creditCodeReason?: string | null | undefined;
  readonly streetCode: string;
  readonly industry?: string | null | undefined;
  readonly registrationType?: string | null | undefined;
  readonly ownership?: Ownership | null | undefined;
  readonly figures?: readonly ReportedFigures[] | null | undefined;
  readonly registeredOn?: string | null | undefined;
}

/** The columns that a form fills, each named: nothing else that a client sends becomes a column. */
export function columnsOf(form: EnterpriseFields) {
  const name = form.name.trim();
  const creditCode = normalizeCreditCode(form.creditCode);
  return {
    name,
    creditCode,
    nameKey: nameKeyOf(name),
    searchText: searchTextOf(name, [creditCode]),
    creditCodeReason: form.creditCodeReason?.trim() || null,
    streetCode: form.streetCode,
    registeredOn: form.registeredOn ?? null,
    ...registrationOf(form.registrationType || null, form.ownership ?? null),
    ...sizeOf(form.industry || null, form.figures ?? []),
  };
}

/** Registration type, and the ownership: as stated, or as the type proposes. */
export function registrationOf(registrationType: string | null, stated: Ownership | null) {
  return {
    registrationType,
    registrationScheme: registrationType === null ? null : REGISTRATION_SCHEME,
    ownership: stated ?? (registrationType === null ? null : proposedOwnership(registrationType)),
    ownershipDerived: stated === null,
  };
}

/** Industry and figures, with the classes that they give together. */
export function sizeOf(industry: string | null, reported: readonly ReportedFigures[]) {
  const figures = classify(industry, reported);
  return {
    industry,
    industryStandard: industry === null ? null : INDUSTRY_STANDARD,
    figures,
    ...newestOf(figures),
  };
}

/**
 * Puts columns into a row. Figures that say the same stay the object they are: otherwise they would count as
 * changed, since the database orders the keys of what it keeps.
 */
export function fill(row: Enterprise, columns: Partial<ReturnType<typeof columnsOf>>): void {
  const { figures = row.figures, ...others } = columns;
  Object.assign(row, others);
  if (!isDeepStrictEqual(figures, row.figures)) row.figures = figures;
}
