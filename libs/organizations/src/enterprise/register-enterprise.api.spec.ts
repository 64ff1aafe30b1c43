import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { organizations } from '../index.ts';
import {
  enter,
  listenIn,
  office,
  placesOf,
  registration,
  send,
  withoutQueue,
} from '../testing/enterprises.ts';

let app: RunningSubgraph;
let told: ReturnType<typeof listenIn>;
beforeAll(async () => {
  app = await startSubgraph(organizations, { now: new Date('2023-06-30T04:00:00Z') });
  told = listenIn(app);
});
beforeEach(() => told.splice(0));
afterAll(() => app.stop());

const register = (input: object, actor = office, headers: object = {}) =>
  send(app, 'registerEnterprise', input, actor, headers);
const figures = [
  { year: 2021, headcount: 30, revenue: 500 },
  { year: 2022, headcount: 400, revenue: 2000.5, assets: 900 },
];

describe('registering an enterprise', () => {
  it('enters it with what follows from what was typed', async () => {
    const { entry } = await enter(app, {
      name: ' 试验甲企业 ',
      creditCode: ' ９１３50100 m000100y43 ',
      registeredOn: '2018-05-06',
      industry: 'C33',
      registrationType: '173',
      figures,
    });
    expect(entry).toMatchObject({
      name: '试验甲企业',
      creditCode: '91350100M000100Y43',
      industryStandard: 'GB/T 4754-2017',
      registrationScheme: '国统字〔2011〕86号',
      ownership: 'PRIVATE',
      ownershipDerived: true,
      figuresYear: 2022,
      headcount: 400,
      revenue: 2000.5,
      assets: 900,
      sizeClass: 'MEDIUM',
      status: 'ACTIVE',
      version: 1,
      demonstration: false,
      hasMediationBody: false,
      street: { name: '老庄子镇' },
    });
    expect(entry.figures).toEqual([
      { year: 2022, headcount: 400, revenue: 2000.5, assets: 900, sizeClass: 'MEDIUM' },
      { year: 2021, headcount: 30, revenue: 500, assets: null, sizeClass: 'SMALL' },
    ]);
  });

  it('tells the other subgraphs in the same transaction what they may know, and nothing else', async () => {
    const { entry } = await enter(app, { registeredOn: '2022-05-06', industry: 'C33', figures });
    expect(told).toMatchObject([{ entityId: entry.id, entityVersion: 1, districtCode: '130273' }]);
    expect(told[0]?.data).toEqual({
      districtCode: '130273',
      streetCode: '130273101',
      sizeClasses: [
        { year: 2021, sizeClass: 'SMALL' },
        { year: 2022, sizeClass: 'MEDIUM' },
      ],
      registeredOn: '2022-05-06',
      status: 'ACTIVE',
      closedOn: null,
      demonstration: false,
    });
  });

  it('leaves nothing behind when the fact cannot be told', async () => {
    const given = registration();
    const { errors } = await withoutQueue(app, () => register(given));
    expect(errors?.[0]).toMatchObject({ message: 'INTERNAL_SERVER_ERROR' });
    expect(JSON.stringify(errors)).not.toContain('queue');
    const query = `{ enterprises(filter: { text: "${given.creditCode}" }) { totalCount } }`;
    expect((await app.execute(office, query)).data.enterprises.totalCount).toBe(0);
  });

  it('gives the same enterprise for the same key, once', async () => {
    const given = registration();
    const first = await register(given);
    expect((await register(given)).result).toEqual(first.result);
    expect(told).toHaveLength(1);
  });

  it('gives one enterprise when the same request comes five times at once', async () => {
    const given = registration();
    const answers = await Promise.all(Array.from({ length: 5 }, () => register(given)));
    expect(new Set(answers.map(({ result }) => result.enterprise?.id)).size).toBe(1);
    const query = `{ enterprises(filter: { text: "${given.creditCode}" }) { totalCount } }`;
    expect((await app.execute(office, query)).data.enterprises.totalCount).toBe(1);
  });

  it('refuses a key that was used for another enterprise', async () => {
    const given = registration();
    await register(given);
    const { result } = await register(registration({ idempotencyKey: given.idempotencyKey }));
    expect(placesOf(result)).toEqual(['idempotencyKey KEY_USED']);
  });

  it('accepts a code whose check character does not fit with a reason only', async () => {
    const given = registration({ creditCode: '91350211M0000XUF46' });
    expect(placesOf((await register(given)).result)).toEqual(['creditCodeReason REASON_REQUIRED']);
    const { result } = await register({ ...given, creditCodeReason: '与营业执照核对无误' });
    expect(result.enterprise.creditCodeReason).toBe('与营业执照核对无误');
  });

  it('names everything that is wrong at once, each at its place, in the caller’s language', async () => {
    const wrong = registration({
      name: ' ',
      creditCode: '123',
      streetCode: '999999999',
      industry: 'Z9',
      registrationType: '100',
      registeredOn: '2023-07-01',
      figures: [{ year: 2024, headcount: -1 }],
      idempotencyKey: '',
    });
    const { result } = await register(wrong);
    expect(placesOf(result).sort()).toEqual([
      'creditCode MALFORMED',
      'figures.0.headcount NOT_A_HEADCOUNT',
      'figures.0.year YEAR_OUT_OF_RANGE',
      'idempotencyKey REQUIRED',
      'industry UNKNOWN_INDUSTRY',
      'name REQUIRED',
      'registeredOn IN_THE_FUTURE',
      'registrationType UNKNOWN_REGISTRATION_TYPE',
      'streetCode UNKNOWN_STREET',
    ]);
    expect(result.message).toBe('有 9 处需要改正，没有保存。');
    const english = await register(wrong, office, { 'accept-language': 'en-GB' });
    expect(english.result.message).toBe('9 field(s) need attention; nothing was saved.');
  });

  it('stands in the record of changes with who did it', async () => {
    const { result } = await register(registration(), office, { 'x-request-id': 'request-of-the-test' });
    const sql =
      'select actor, request_id, operation, table_name from organizations.audit_log where row_id = ?';
    expect(await app.context(office).em.execute(sql, [result.enterprise.id])).toEqual([
      { actor: office.sub, request_id: 'request-of-the-test', operation: 'INSERT', table_name: 'enterprise' },
    ]);
  });
});

describe('an enterprise is registered', () => {
  const street = actorFor('STREET', { street: '130273402' });
  it.each([
    ['by the office for any street', office, '130273402', 'EnterpriseRegistered'],
    ['by 人社局 for any street', actorFor('UNIT', { unit: 'HRSS' }), '130273402', 'EnterpriseRegistered'],
    ['by 工会 for none', actorFor('UNIT', { unit: 'UNION' }), '130273402', 'NotPermitted'],
    ['by street staff for their own', street, '130273402', 'EnterpriseRegistered'],
    ['by street staff for no other', street, '130273101', 'NotPermitted'],
    [
      'by the office of another district for none of this',
      actorFor('OFFICE', { districts: ['130299'] }),
      '130273402',
      'InvalidInput',
    ],
  ])('%s', async (_, actor, streetCode, expected) => {
    const { result } = await register(registration({ streetCode }), actor);
    expect(result.__typename).toBe(expected);
  });

  it.each([
    ['the city', actorFor('CITY')],
    ['the city’s office', actorFor('CITY_OFFICE')],
    ['a mediation body', actorFor('BODY')],
    ['an integrator', actorFor('INTEGRATOR')],
    ['an administrator', actorFor('ADMIN')],
  ])('not by %s, before anything is looked at', async (_, actor) => {
    app.statements();
    const { errors } = await register(registration(), actor);
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    expect(app.statements()).toEqual([]);
  });

  it('by nobody beyond what row security lets them write, whatever their roles', async () => {
    const actor = actorFor('OFFICE', { roles: ['OFFICE', 'STREET'], street: '130273402' });
    const { result } = await register(registration(), actor);
    expect(result).toMatchObject({ __typename: 'NotPermitted', code: 'NOT_PERMITTED' });
  });
});
