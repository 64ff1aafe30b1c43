import type { Actor } from '@tongxing/auth';
import { enterpriseChanged } from '@tongxing/events';
import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { organizations } from '../index.ts';
import { withCheckCharacters } from './credit-code.policy.ts';

const office = actorFor('OFFICE');
const REGISTER = `mutation ($input: RegisterEnterpriseInput!) { registerEnterprise(input: $input) {
  __typename
  ... on EnterpriseRegistered { enterprise { id name creditCode creditCodeReason status version demonstration street { name } } }
  ... on Problem { code message path }
  ... on InvalidInput { fields { code path } }
  ... on EnterpriseExists { enterpriseId } } }`;
let app: RunningSubgraph;
let published: { entityId: string; entityVersion: number; data: object }[];
let n = 0;

beforeAll(async () => {
  app = await startSubgraph(organizations, { now: new Date('2023-06-30T04:00:00Z') });
  const publish = app.events.publishAll.bind(app.events);
  app.events.publishAll = async (em, event, facts) => {
    expect(event.topic).toBe(enterpriseChanged.topic);
    published.push(...facts);
    await publish(em, event, facts);
  };
});
beforeEach(() => {
  published = [];
});
afterAll(() => app.stop());

function input(more: object = {}) {
  n += 1;
  const creditCode = withCheckCharacters(`91777777${String(n).padStart(8, '0')}`);
  return { name: `试验企业${n}`, creditCode, streetCode: '130273101', idempotencyKey: `key-${n}`, ...more };
}

async function register(actor: Actor | null, given: object, headers: object = {}) {
  const { data, errors } = await app.execute(actor, REGISTER, { input: given }, headers);
  return { result: data?.registerEnterprise, errors };
}

describe('registering an enterprise', () => {
  it('enters it and tells the other subgraphs in the same transaction', async () => {
    const { result } = await register(
      office,
      input({
        registeredOn: '2022-05-06',
        industry: 'C33',
        figures: [
          { year: 2021, headcount: 30, revenue: 500 },
          { year: 2022, headcount: 400, revenue: 2000 },
        ],
      }),
    );
    expect(result).toMatchObject({
      __typename: 'EnterpriseRegistered',
      enterprise: { status: 'ACTIVE', version: 1, demonstration: false, street: { name: '老庄子镇' } },
    });
    expect(published).toMatchObject([
      {
        entityId: result.enterprise.id,
        entityVersion: 1,
        districtCode: '130273',
        data: {
          streetCode: '130273101',
          sizeClasses: [
            { year: 2021, sizeClass: 'SMALL' },
            { year: 2022, sizeClass: 'MEDIUM' },
          ],
          registeredOn: '2022-05-06',
          status: 'ACTIVE',
        },
      },
    ]);
    expect(Object.keys(published[0]!.data).sort()).toEqual(
      [
        'closedOn',
        'demonstration',
        'districtCode',
        'registeredOn',
        'sizeClasses',
        'status',
        'streetCode',
      ].sort(),
    );
  });

  it('leaves nothing behind when the fact cannot be told', async () => {
    const given = input();
    const publish = app.events.publishAll.bind(app.events);
    app.events.publishAll = () => Promise.reject(new Error('the queue is gone'));
    const { errors } = await register(office, given);
    app.events.publishAll = publish;
    expect(errors?.[0]).toMatchObject({ message: 'INTERNAL_SERVER_ERROR' });
    expect(JSON.stringify(errors)).not.toContain('queue');
    const { data } = await app.execute(
      office,
      `{ enterprises(filter: { text: "${given.creditCode}" }) { totalCount } }`,
    );
    expect(data.enterprises.totalCount).toBe(0);
  });

  it('gives the same enterprise for the same key, once', async () => {
    const given = input();
    const first = await register(office, given);
    const again = await register(office, given);
    expect(again.result).toEqual(first.result);
    expect(published).toHaveLength(1);
  });

  it('gives one enterprise when the same request comes five times at once', async () => {
    const given = input();
    const answers = await Promise.all(Array.from({ length: 5 }, () => register(office, given)));
    expect(new Set(answers.map(({ result }) => result.enterprise?.id)).size).toBe(1);
    expect(published.length).toBeGreaterThanOrEqual(1);
  });

  it('refuses a key that was used for another enterprise', async () => {
    const given = input();
    await register(office, given);
    const { result } = await register(office, input({ idempotencyKey: given.idempotencyKey }));
    expect(result.fields).toEqual([{ code: 'KEY_USED', path: ['idempotencyKey'] }]);
  });

  it('says which enterprise has the code already', async () => {
    const given = input();
    const first = await register(office, given);
    const { result } = await register(office, { ...input(), creditCode: given.creditCode });
    expect(result).toMatchObject({
      __typename: 'EnterpriseExists',
      path: ['creditCode'],
      enterpriseId: first.result.enterprise.id,
    });
  });

  it('does not tell street staff which enterprise of another street has the code', async () => {
    const given = input();
    await register(office, given);
    const elsewhere = actorFor('STREET', { street: '130273402' });
    const { result } = await register(elsewhere, {
      ...input(),
      creditCode: given.creditCode,
      streetCode: '130273402',
    });
    expect(result).toMatchObject({ __typename: 'EnterpriseExists', enterpriseId: null });
    expect(result.message).not.toContain(given.name);
  });

  it('accepts a code whose check character does not fit with a reason only', async () => {
    const given = input({ creditCode: '91350211M0000XUF46' });
    const refused = await register(office, given);
    expect(refused.result.fields).toEqual([{ code: 'REASON_REQUIRED', path: ['creditCodeReason'] }]);
    const { result } = await register(office, { ...given, creditCodeReason: '与营业执照核对无误' });
    expect(result.enterprise.creditCodeReason).toBe('与营业执照核对无误');
  });

  it('names everything that is wrong at once, each at its field, in the caller’s language', async () => {
    const wrong = input({
      name: ' ',
      creditCode: '123',
      streetCode: '999999999',
      industry: 'Z9',
      registeredOn: '2023-07-01',
      idempotencyKey: '',
    });
    const chinese = await register(office, wrong);
    expect(chinese.result.fields.map(({ path }: { path: string[] }) => path.join('.'))).toEqual(
      expect.arrayContaining([
        'name',
        'idempotencyKey',
        'creditCode',
        'streetCode',
        'industry',
        'registeredOn',
      ]),
    );
    expect(chinese.result.message).toBe('有 6 处需要改正，没有保存。');
    const english = await register(office, wrong, { 'accept-language': 'en-GB' });
    expect(english.result.message).toBe('6 field(s) need attention; nothing was saved.');
  });

  it.each([
    ['the office for any street', office, '130273402', 'EnterpriseRegistered'],
    ['人社局 for any street', actorFor('UNIT', { unit: 'HRSS' }), '130273402', 'EnterpriseRegistered'],
    ['工会 for none', actorFor('UNIT', { unit: 'UNION' }), '130273402', 'NotPermitted'],
    [
      'street staff for their own',
      actorFor('STREET', { street: '130273402' }),
      '130273402',
      'EnterpriseRegistered',
    ],
    ['street staff for no other', actorFor('STREET', { street: '130273402' }), '130273101', 'NotPermitted'],
    [
      'the office of another district for none of this',
      actorFor('OFFICE', { districts: ['130299'] }),
      '130273402',
      'InvalidInput',
    ],
  ])('is done by %s', async (_, actor, streetCode, expected) => {
    const { result } = await register(actor, input({ streetCode }));
    expect(result.__typename).toBe(expected);
  });

  it.each([
    ['the city', actorFor('CITY')],
    ['the city’s office', actorFor('CITY_OFFICE')],
    ['a mediation body', actorFor('BODY')],
    ['an integrator', actorFor('INTEGRATOR')],
  ])('is refused to %s before anything is looked at', async (_, actor) => {
    app.statements();
    const { errors } = await register(actor, input());
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(app.statements()).toEqual([]);
  });

  it('stands in the record of changes with who did it', async () => {
    const { result } = await register(office, input(), { 'x-request-id': 'request-of-the-test' });
    const rows = await app
      .context(office)
      .em.execute<object[]>(
        'select actor, request_id, operation, table_name from organizations.audit_log where row_id = ?',
        [result.enterprise.id],
      );
    expect(rows).toEqual([
      { actor: office.sub, request_id: 'request-of-the-test', operation: 'INSERT', table_name: 'enterprise' },
    ]);
  });
});
