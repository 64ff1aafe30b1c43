import type { UnitCode } from '@tongxing/auth';
import { withClient } from '@tongxing/database';
import { addAccount, type NewAccount, signIn } from '../accounts.ts';
import { type OwnPlatform, startPlatform } from '../platform.ts';
import { rootFields } from '../trust/root-fields.ts';
import { DEMONSTRATION_PASSWORD } from '../workbench.ts';
import { changesOfLedgers } from './changes-of-ledgers.ts';
import { changesOfPlans } from './changes-of-plans.ts';
import { attack, type Duel, type Tried, withControl } from './duel.ts';
import { clientOf, graphClient, type GraphClient } from './graph-client.ts';
import { type Ledger, possessionsOf, secretsOf, furnish } from './possessions.ts';
import { OF_NOBODY, readings } from './readings.ts';
import { duelsOfUnits } from './units.ts';

const [HERE, THERE] = ['130273101', '130273001'] as const;
/** What belongs to a town or office, within its district. */
const OF_STREETS: readonly Ledger[] = [
  'enterprises',
  'mediationBodies',
  'socialOrganizations',
  'coordinators',
  'mediators',
];

let platform: OwnPlatform;
let offices: [GraphClient, GraphClient];
let streets: [GraphClient, GraphClient];
let units: Record<UnitCode, GraphClient>;
beforeAll(async () => {
  platform = await startPlatform({ open: true });
  const { url } = platform;
  offices = [await graphClient(url, 'zhuanban'), await graphClient(url, 'shili')];
  const administrator = await signIn(url, 'guanliyuan', DEMONSTRATION_PASSWORD);
  const add = async (account: Pick<NewAccount, 'username' | 'roles' | 'unit' | 'street'>) =>
    clientOf(url, await addAccount(url, administrator, { name: '试', districts: ['130273'], ...account }));
  streets = [
    await graphClient(url, 'laozhuangzi'),
    await add({ username: 'jiedao', roles: ['STREET'], unit: null, street: THERE }),
  ];
  units = {
    HRSS: await graphClient(url, 'renshe'),
    UNION: await graphClient(url, 'gonghui'),
    COMMERCE: await graphClient(url, 'shangwu'),
    TRIPARTITE: await add({ username: 'sanfang', roles: ['UNIT'], unit: 'TRIPARTITE' }),
  };
  for (const office of offices) await furnish(office);
}, 240_000);
afterAll(() => platform.stop());

async function duelsOfDistricts(): Promise<Duel[]> {
  const both = await Promise.all(offices.map((office) => possessionsOf(office)));
  return both.map(({ own: mine }, index): Duel => {
    const theirs = both[1 - index]!.own;
    const attempts = [...readings(theirs), ...changesOfPlans(theirs), ...changesOfLedgers(mine, theirs)];
    const [asker, owner] = [offices[index]!, offices[1 - index]!];
    return {
      what: `${mine.district} → ${theirs.district}`,
      asker,
      owner,
      attempts,
      secrets: secretsOf(theirs),
    };
  });
}

async function duelsOfStreets(): Promise<Duel[]> {
  const both = [await possessionsOf(streets[0], HERE), await possessionsOf(streets[1], THERE)] as const;
  return both.map(({ own: mine }, index): Duel => {
    // Plan, divisions, experts and shared views are the whole district's.
    const theirs = { ...both[1 - index]!.own, view: '', rows: { ...both[1 - index]!.own.rows, experts: [] } };
    const ofDistrict = /^(district|street|unit|plan|expert|savedViews|searchOrganizations)/;
    const attempts = [
      ...readings(theirs).filter(({ field }) => !ofDistrict.test(field)),
      ...changesOfLedgers(mine, theirs, OF_STREETS, false).filter(({ field }) => !field.includes('Expert')),
    ];
    const [asker, owner] = [streets[index]!, streets[1 - index]!];
    return {
      what: `${mine.streets[0]} → ${theirs.streets[0]}`,
      asker,
      owner,
      attempts,
      secrets: secretsOf(theirs),
    };
  });
}

/** What the root fields tell, in numbers, for whoever reads the test's output. */
function counted(proved: readonly Tried[], what: string): string {
  const by = Map.groupBy(proved, ({ path }) => path);
  const parts = [...by].map(([path, all]) => `${path} ${all.length}`);
  return `${proved.length} attempts across ${what}, each with a control that succeeds: ${parts.join(', ')}`;
}

describe('two districts, and two towns of one', () => {
  let duels: Duel[];
  let tried: Tried[];

  it('keep everything from each other, whatever is asked and however, and tell nothing by the way they refuse', async () => {
    duels = [...(await duelsOfDistricts()), ...(await duelsOfStreets())];
    const before = await Promise.all(offices.map((office) => possessionsOf(office)));
    const outcome = await attack(duels);
    tried = outcome.tried;
    expect([outcome.succeeded.length, outcome.succeeded.slice(0, 5)]).toEqual([0, []]);
    expect([outcome.telling.length, outcome.telling.slice(0, 5)]).toEqual([0, []]);
    expect(outcome.broken.slice(0, 5)).toEqual([]);
    const after = await Promise.all(offices.map((office) => possessionsOf(office)));
    expect(after.map(({ raw }) => JSON.parse(raw))).toEqual(before.map(({ raw }) => JSON.parse(raw)));
  }, 120_000);

  it('each reach with the same question what is their own, in at least 300 of the attempts', async () => {
    const { proved, hollow } = await withControl(tried);
    process.stdout.write(`${counted(proved, 'districts and towns')}; ${hollow.length} more prove nothing\n`);
    expect(proved.length).toBeGreaterThanOrEqual(300);
    // No field of the graph is left out but those that say why.
    const covered = new Set(proved.map(({ field }) => field.split('.')[0]));
    const open = rootFields().filter(({ name }) => !covered.has(name) && !(name in OF_NOBODY));
    expect(open.map(({ name }) => name)).toEqual([]);
  }, 120_000);
});

describe('the units of one district', () => {
  it('change nothing and read no detail of what others lead', async () => {
    const duels = await duelsOfUnits(offices[0], units);
    const outcome = await attack(duels);
    expect([outcome.succeeded.length, outcome.succeeded.slice(0, 5)]).toEqual([0, []]);
    expect(outcome.broken.slice(0, 5)).toEqual([]);
    const { proved, hollow } = await withControl(outcome.tried);
    process.stdout.write(`${counted(proved, 'units')}; ${hollow.length} more prove nothing\n`);
    expect(new Set(proved.map(({ duel }) => duel)).size).toBe(4);
    expect(proved.length).toBeGreaterThan(50);
  }, 120_000);
});

describe('all that was written down meanwhile', () => {
  it('was changed in one district at a time, by people and by what no person asked for', async () => {
    await withClient(await platform.databaseUrl('tongxing_demo'), async (database) => {
      for (const schema of ['organizations', 'people', 'programs']) {
        const { rows } = await database.query<{ requests: number; system: number; across: string[] | null }>(
          `with request as (
             select request_id, count(distinct district_code) as districts, bool_or(actor like 'system:%') as by_system
             from ${schema}.audit_log group by request_id)
           select count(*)::int as requests, (count(*) filter (where by_system))::int as system,
             array_agg(request_id) filter (where districts > 1) as across from request`,
        );
        expect(rows[0]?.across).toBeNull();
        expect(rows[0]?.requests).toBeGreaterThan(10);
        expect(rows[0]?.system).toBeGreaterThan(1);
      }
    });
  });
});
