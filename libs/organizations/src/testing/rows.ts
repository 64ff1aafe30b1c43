import { actorFor, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { withCheckCharacters } from '../enterprise/credit-code.policy.ts';
import { Enterprise } from '../enterprise/enterprise.entity.ts';
import { columnsOf } from '../enterprise/enterprise.policy.ts';
import { MediationBody } from '../mediation-body/mediation-body.entity.ts';
import { columnsOf as bodyColumnsOf } from '../mediation-body/mediation-body.policy.ts';
import { SocialOrganization } from '../social-organization/social-organization.entity.ts';
import { columnsOf as socialOrganizationColumnsOf } from '../social-organization/social-organization.policy.ts';

/** The towns and offices of the district of most tests. */
export const STREETS = ['130273001', '130273101', '130273401', '130273402'] as const;

let counter = 0;

/** Adds rows to all three ledgers, dealt out over the streets of a district; ids are new ones. */
export async function addRows(
  app: RunningSubgraph,
  number: number,
  districtCode = '130273',
  streets: readonly string[] = STREETS,
): Promise<{ enterpriseIds: string[] }> {
  const { em } = app.context(actorFor('OFFICE', { districts: [districtCode] }));
  const rows = Array.from({ length: number }, () => {
    counter += 1;
    return {
      n: counter,
      shared: {
        districtCode,
        name: `样本${String(counter).padStart(5, '0')}`,
        streetCode: streets[counter % streets.length]!,
        demonstration: false,
      },
    };
  });
  const enterprises = rows.map(({ n, shared }) =>
    em.create(Enterprise, {
      ...shared,
      ...columnsOf({
        ...shared,
        creditCode: withCheckCharacters(`91888888${String(n).padStart(8, '0')}`),
        industry: 'C33',
        figures: n % 2 === 0 ? [{ year: 2022, headcount: n % 19 }] : [],
        // Every fourth has no date, and dates repeat: the boundaries that cursors trip over.
        registeredOn: n % 4 === 0 ? null : `2021-0${(n % 5) + 1}-01`,
      }),
      recordedBySub: 'test',
      idempotencyKey: `row-${n}`,
    }),
  );
  for (const { n, shared } of rows) {
    const entered = { districtCode, recordedBySub: 'test', idempotencyKey: `row-${n}` };
    const met = n % 2 === 0;
    const organization = socialOrganizationColumnsOf({
      ...shared,
      kind: 'ASSOCIATION',
      services: met ? ['PAY_GUIDANCE'] : [],
      staff: n % 3 === 0 ? null : n % 7,
      registeredOn: n % 4 === 0 ? null : `2021-0${(n % 5) + 1}-01`,
      ...{ facilitiesMet: met, staffingMet: met, workItemsMet: met },
    });
    em.create(SocialOrganization, { ...entered, ...organization }, { persist: true });
    const body = bodyColumnsOf({
      ...shared,
      type: 'OTHER',
      establishedOn: n % 4 === 0 ? null : `2021-0${(n % 5) + 1}-01`,
      ...{ hasOffice: met, hasEquipment: met, hasNameAndLogo: met, hasPostedRules: met },
    });
    em.create(MediationBody, { ...entered, ...body, mediatorCount: n % 3 }, { persist: true });
  }
  await em.persist(enterprises).flush();
  return { enterpriseIds: enterprises.map(({ id }) => id) };
}
