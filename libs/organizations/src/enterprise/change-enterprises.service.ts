import { changeRecords, Checks, type Ctx } from '@tongxing/subgraph';
import * as divisions from '../division/division.service.ts';
import { checkGiven, givenOf } from '../ledger.checks.ts';
import { checkClassification, checkPlace } from './enterprise.checks.ts';
import { Enterprise } from './enterprise.entity.ts';
import { keepEnterprises } from './enterprise.facts.ts';
import type { ChangeEnterprisesInput } from './enterprise.inputs.ts';
import { fill, mayAct, mayMove, placeOf, registrationOf, sizeOf } from './enterprise.policy.ts';
import { mayNotChange, mayNotMove } from './enterprise.refusals.ts';
import { EnterprisesChanged, type ChangeEnterprisesResult } from './enterprise.results.ts';

const FIELDS = ['streetCode', 'industry', 'registrationType', 'ownership'] as const;
type Given = ReturnType<typeof givenOf<ChangeEnterprisesInput, (typeof FIELDS)[number]>>;

/** Changes the given fields of several enterprises, all of them or none, and tells the other subgraphs. */
export function changeEnterprises(ctx: Ctx, input: ChangeEnterprisesInput): Promise<ChangeEnterprisesResult> {
  const given = givenOf(input, FIELDS);
  return changeRecords<Enterprise, ChangeEnterprisesResult>(ctx, Enterprise, input.rows, async (tx, rows) => {
    const may = (row: Enterprise) => mayAct(tx.permissions, tx.actor, 'enterprise.change', row);
    if (!rows.every(may)) return mayNotChange(tx, 'rows');
    const faults = new Checks(tx);
    const refusal = given.streetCode && (await checkMove(faults, tx, rows, given.streetCode));
    if (refusal) return refusal;
    checkClassification(faults, given);
    checkGiven(faults, given);
    if (faults.any) return faults.asProblem();

    for (const row of rows) apply(row, given);
    await keepEnterprises(tx, rows);
    return new EnterprisesChanged(rows);
  });
}

/** The place must be one of the district of all of them, and the actor one who may move them there. */
async function checkMove(faults: Checks, tx: Ctx, rows: readonly Enterprise[], streetCode: string) {
  const street = await divisions.street(tx, streetCode);
  const isOfAll = street !== null && rows.every(({ districtCode }) => districtCode === street.districtCode);
  checkPlace(faults, isOfAll ? street : null);
  if (!isOfAll) return null;
  const isAllowed = rows.every((row) => mayMove(tx.permissions, tx.actor, row, placeOf(street)));
  return isAllowed ? null : mayNotMove(tx, street);
}

/** What is given, with what follows from it: classes from the industry, ownership from the registration type. */
function apply(row: Enterprise, { streetCode, industry, registrationType, ownership }: Given): void {
  if (streetCode) row.streetCode = streetCode;
  if (industry) fill(row, sizeOf(industry, row.figures));
  if (!registrationType && !ownership) return;
  const stated = ownership ?? (row.ownershipDerived ? null : row.ownership);
  fill(row, registrationOf(registrationType ?? row.registrationType, stated));
}
