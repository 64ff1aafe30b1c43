import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { people } from '../index.ts';
import { ACTORS, faultsOf, mutate } from '../testing/mutate.ts';
import { nextId } from '../testing/rows.ts';

const { office, street } = ACTORS;
const CERTIFICATE = {
  level: 'LEVEL_3',
  certificateNo: ' 样本-001 ',
  certificateIssuer: '样本认定机构',
  certificateOn: '2021-05-06',
};
let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(people, { now: new Date('2023-06-30T04:00:00Z') });
});
afterAll(() => app.stop());

let names = 0;
const input = (more: object = {}) => ({
  name: `样本登记${(names += 1)}`,
  employment: 'PART_TIME',
  streetCode: '130273101',
  idempotencyKey: nextId(),
  ...more,
});
const register = (actor: typeof office, given: object, headers = {}) =>
  mutate(app, actor, 'registerCoordinator', given, headers);

describe('registering a coordinator', () => {
  it('enters the person, their certificate and their work', async () => {
    const { __typename, coordinator } = await register(
      office,
      input({
        name: ' 样本甲 ',
        employer: '样本公司',
        ...CERTIFICATE,
        duties: '联系企业',
        startedOn: '2020-01-01',
      }),
    );
    expect(__typename).toBe('CoordinatorRegistered');
    expect(coordinator).toMatchObject({
      ...{ name: '样本甲', employer: '样本公司', level: 'LEVEL_3', employment: 'PART_TIME' },
      ...{ certificateNo: '****01', certificateIssuer: '样本认定机构', certificateOn: '2021-05-06' },
      ...{ streetCode: '130273101', duties: '联系企业', startedOn: '2020-01-01' },
      ...{ status: 'ACTIVE', closedOn: null, version: 1, activeAssignments: 0 },
      person: { name: '样本甲', employer: '样本公司', coordinator: { id: coordinator.id }, mediator: null },
    });
  });

  it.each(['LEVEL_4', 'LEVEL_3', 'LEVEL_2', 'LEVEL_1'])(
    'knows %s of the national standard',
    async (level) => {
      const { coordinator } = await register(office, input({ ...CERTIFICATE, level }));
      expect(coordinator.level).toBe(level);
    },
  );

  it.each(['LEVEL_5', 'LEVEL_0'])('knows no %s', async (level) => {
    await expect(register(office, input({ ...CERTIFICATE, level }))).rejects.toThrow('BAD_USER_INPUT');
  });

  it.each([
    [
      'a level without certificate',
      { level: 'LEVEL_4' },
      [
        'certificateIssuer CERTIFICATE_MISSING',
        'certificateNo CERTIFICATE_MISSING',
        'certificateOn CERTIFICATE_MISSING',
      ],
    ],
    ['a certificate without level', { ...CERTIFICATE, level: null }, ['level LEVEL_MISSING']],
    [
      'a certificate of tomorrow',
      { ...CERTIFICATE, certificateOn: '2023-07-01' },
      ['certificateOn IN_THE_FUTURE'],
    ],
    ['a street of another district', { streetCode: '130299001' }, ['streetCode UNKNOWN_STREET']],
    ['a street that there is not', { streetCode: '130273999' }, ['streetCode UNKNOWN_STREET']],
    ['nobody', { name: '  ' }, ['name REQUIRED']],
    [
      'words without end',
      { name: '长'.repeat(101), duties: '长'.repeat(501) },
      ['duties TOO_LONG', 'name TOO_LONG'],
    ],
  ])('refuses %s, at its field', async (_, more, faults) => {
    expect(faultsOf(await register(office, input(more)))).toEqual(faults);
  });

  it('says in both languages what to do', async () => {
    const given = input({ ...CERTIFICATE, certificateNo: null });
    const said = async (headers: object) => (await register(office, given, headers)).fields?.[0]?.message;
    expect(await said({})).toBe('选了等级，请填写证书编号；证书尚未取得的，等级请留空。');
    expect(await said({ 'accept-language': 'en' })).toContain('or leave the level empty');
  });

  it('takes a certificate of today, and no level at all', async () => {
    const today = await register(office, input({ ...CERTIFICATE, certificateOn: '2023-06-30' }));
    expect(today.__typename).toBe('CoordinatorRegistered');
    expect((await register(office, input({ streetCode: null }))).coordinator.streetCode).toBeNull();
  });

  it('gives the same entry for the same key, also to two requests at once', async () => {
    const given = input();
    const answers = await Promise.all([1, 2, 3].map(() => register(office, given)));
    const again = await register(office, given);
    expect(new Set([...answers, again].map(({ coordinator }) => coordinator.id)).size).toBe(1);
    const other = await register(office, { ...given, name: '样本另一人' });
    expect(faultsOf(other)).toEqual(['idempotencyKey KEY_USED']);
  });

  it.each([
    ['the office', 'office', 'CoordinatorRegistered'],
    ['工会', 'union', 'CoordinatorRegistered'],
    ['人社局', 'hrss', 'NotPermitted'],
    ['商务局', 'commerce', 'NotPermitted'],
    ['street staff of the street', 'street', 'CoordinatorRegistered'],
    ['street staff of another street', 'otherStreet', 'NotPermitted'],
  ] as const)('is answered to %s as it should be', async (_, actor, expected) => {
    expect((await register(ACTORS[actor], input())).__typename).toBe(expected);
  });

  it('is answered to nobody else', async () => {
    const { errors } = await app.execute(
      { ...office, roles: ['BODY'], body: nextId() },
      'mutation ($input: RegisterCoordinatorInput!) { registerCoordinator(input: $input) { __typename } }',
      { input: input() },
    );
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('for the whole district is for the office and 工会 alone', async () => {
    expect((await register(street, input({ streetCode: null }))).path).toEqual(['streetCode']);
    expect((await register(ACTORS.union, input({ streetCode: null }))).__typename).toBe(
      'CoordinatorRegistered',
    );
  });

  it('by somebody of several districts needs a street to tell which', async () => {
    const both = { ...office, districts: ['130273', '130299'] };
    expect(faultsOf(await register(both, input({ streetCode: null })))).toEqual([
      'streetCode DISTRICT_UNCLEAR',
    ]);
    const { coordinator } = await register(both, input());
    expect(coordinator.streetCode).toBe('130273101');
  });
});
