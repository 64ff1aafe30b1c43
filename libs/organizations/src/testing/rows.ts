import { actorFor, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { withCheckCharacters } from '../enterprise/credit-code.policy.ts';
import { Enterprise } from '../enterprise/enterprise.entity.ts';
import { MediationBody } from '../mediation-body/mediation-body.entity.ts';
import { SocialOrganization } from '../social-organization/social-organization.entity.ts';

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
      creditCode: withCheckCharacters(`91888888${String(n).padStart(8, '0')}`),
      creditCodeReason: null,
      industry: null,
      industryStandard: null,
      sizeClass: n % 2 === 0 ? 'MICRO' : null,
      // Every fourth has no date, and dates repeat: the boundaries that cursors trip over.
      registeredOn: n % 4 === 0 ? null : `2021-0${(n % 5) + 1}-01`,
      status: 'ACTIVE',
      closedOn: null,
      registeredBySub: 'test',
      idempotencyKey: `row-${n}`,
    }),
  );
  for (const { shared } of rows) {
    em.create(SocialOrganization, { ...shared, creditCode: null, kind: 'ASSOCIATION' }, { persist: true });
    em.create(MediationBody, { ...shared, type: 'OTHER', enterpriseId: null }, { persist: true });
  }
  await em.persist(enterprises).flush();
  return { enterpriseIds: enterprises.map(({ id }) => id) };
}
