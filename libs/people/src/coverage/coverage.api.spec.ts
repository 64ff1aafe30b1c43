import { observationPublished, type ObservationFact } from '@tongxing/events';
import type { Fact } from '@tongxing/jobs';
import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { people } from '../index.ts';
import { addPeople, always, eventually, nextId, tellEnterprise } from '../testing/rows.ts';

const office = actorFor('OFFICE');
const SME = 'SME_COORDINATOR_COVERAGE';
const TODAY = '2023-06-30';
const ASSIGN = `mutation ($input: AssignCoordinatorInput!) { assignCoordinator(input: $input) {
  __typename
  ... on CoordinatorAssigned { assignment { id from to duties coordinator { id } enterprise { id } } }
  ... on Problem { code message path }
  ... on InvalidInput { fields { code path } } } }`;
let app: RunningSubgraph;
let told: Fact<ObservationFact>[] = [];

beforeAll(async () => {
  app = await startSubgraph(people, { consume: true, now: new Date(`${TODAY}T04:00:00Z`) });
  const publish = app.events.publish.bind(app.events);
  app.events.publish = async (em, event, fact) => {
    if (event.topic === observationPublished.topic) told.push(fact as never);
    await publish(em, event, fact);
  };
});
beforeEach(() => {
  told = [];
});
afterAll(() => app.stop());

const projection = (id: string) => async () => {
  const { em } = app.context(office);
  const [row] = await em.execute<{ entity_version: number; size_classes: object; street_code: string }[]>(
    'select entity_version, size_classes, street_code from people.enterprise_projection where id = ?',
    [id],
  );
  return row;
};

const figure = async () => {
  const { em } = app.context(office);
  const [row] = await em.execute<{ numerator: number; denominator: number }[]>(
    'select numerator, denominator from people.published_figure where indicator_code = ? and valid_on = ?',
    [SME, TODAY],
  );
  return row;
};

describe('what is known of enterprises', () => {
  it('follows the facts that the register tells, and drops what is older', async () => {
    const id = nextId();
    await tellEnterprise(app, id, 2, { sizeClasses: always('MEDIUM') });
    expect(await eventually(projection(id), Boolean)).toMatchObject({
      entity_version: 2,
      size_classes: always('MEDIUM'),
    });
    await tellEnterprise(app, id, 1, { sizeClasses: always('LARGE') });
    await tellEnterprise(app, id, 2, { sizeClasses: always('LARGE') });
    const marker = nextId();
    await tellEnterprise(app, marker, 1);
    await eventually(projection(marker), Boolean);
    expect(await projection(id)()).toMatchObject({ entity_version: 2, size_classes: always('MEDIUM') });
    await tellEnterprise(app, id, 3, { sizeClasses: always('MICRO') });
    expect(await eventually(projection(id), (row) => row?.entity_version === 3)).toMatchObject({
      size_classes: always('MICRO'),
    });
  });

  it('takes the assignments along when an enterprise moves to another street', async () => {
    const { enterpriseIds } = await addPeople(app, 1);
    const [id = ''] = enterpriseIds;
    await tellEnterprise(app, id, 1, { streetCode: '130273402' });
    const street = async () => {
      const sql = 'select street_code from people.assignment where enterprise_id = ?';
      return (await app.context(office).em.execute<{ street_code: string }[]>(sql, [id]))[0]?.street_code;
    };
    expect(await eventually(street, (code) => code === '130273402')).toBe('130273402');
  });
});

describe('assigning a coordinator', () => {
  const assign = async (actor: ReturnType<typeof actorFor>, input: object) => {
    const { data, errors } = await app.execute(actor, ASSIGN, {
      input: { idempotencyKey: nextId(), ...input },
    });
    return { result: data?.assignCoordinator, errors };
  };
  let coordinatorId: string;
  let enterpriseId: string;
  beforeEach(async () => {
    const { coordinators } = await addPeople(app, 2);
    coordinatorId = coordinators[1]!.id;
    enterpriseId = nextId();
    await tellEnterprise(app, enterpriseId, 1, { streetCode: '130273101' });
    await eventually(projection(enterpriseId), Boolean);
  });
  const input = (more: object = {}) => ({ coordinatorId, enterpriseId, from: '2023-01-01', ...more });

  it('moves the coverage of the district, and tells just the figures that changed', async () => {
    await new Promise((done) => setTimeout(done, 4_000));
    const before = await figure();
    told = [];
    // Who assigns sees one street only; the figure is the district's all the same.
    const street = actorFor('STREET', { street: '130273101' });
    const { result } = await assign(street, input({ duties: ' 指导签订劳动合同 ' }));
    expect(result).toMatchObject({
      __typename: 'CoordinatorAssigned',
      assignment: {
        from: '2023-01-01',
        to: null,
        duties: '指导签订劳动合同',
        enterprise: { id: enterpriseId },
      },
    });
    const after = await eventually(figure, (row) => row?.numerator !== before?.numerator);
    expect(after).toEqual({ numerator: before!.numerator + 1, denominator: before!.denominator });
    const days = told.filter(({ data }) => data.indicatorCode === SME).map(({ data }) => data.validOn);
    expect(days).toEqual(['2023-03-31', TODAY]);
    expect(told.at(-1)).toMatchObject({
      districtCode: '130273',
      data: { ledger: 'people.coordinator-coverage', year: null },
    });
  });

  it('gives the same assignment for the same key', async () => {
    const given = input({ idempotencyKey: nextId() });
    const [first, again] = [await assign(office, given), await assign(office, given)];
    expect(again.result).toEqual(first.result);
  });

  it('refuses a second one of the same coordinator at the same time', async () => {
    await assign(office, input({ to: '2023-03-31' }));
    expect((await assign(office, input({ from: '2023-03-31' }))).result.fields).toEqual([
      { code: 'OVERLAPS', path: ['from'] },
    ]);
    expect((await assign(office, input({ from: '2023-04-01' }))).result.__typename).toBe(
      'CoordinatorAssigned',
    );
  });

  it('refuses an end before the start, and duties that never end', async () => {
    const { result } = await assign(office, input({ to: '2022-12-31', duties: '长'.repeat(501) }));
    expect(result.fields.map(({ code }: { code: string }) => code).sort()).toEqual([
      'BEFORE_START',
      'TOO_LONG',
    ]);
  });

  it('refuses an enterprise that was closed by then', async () => {
    await tellEnterprise(app, enterpriseId, 2, { status: 'CLOSED', closedOn: '2022-12-31' });
    await eventually(projection(enterpriseId), (row) => row?.entity_version === 2);
    expect((await assign(office, input())).result.fields).toEqual([
      { code: 'ENTERPRISE_CLOSED', path: ['enterpriseId'] },
    ]);
  });

  it.each([
    ['the office', office, 'CoordinatorAssigned'],
    ['工会', actorFor('UNIT', { unit: 'UNION' }), 'CoordinatorAssigned'],
    ['人社局', actorFor('UNIT', { unit: 'HRSS' }), 'NotPermitted'],
    ['street staff of the street', actorFor('STREET', { street: '130273101' }), 'CoordinatorAssigned'],
    ['street staff of another street', actorFor('STREET', { street: '130273401' }), 'NotFound'],
    ['another district', actorFor('OFFICE', { districts: ['130299'] }), 'NotFound'],
  ])('is answered to %s as it should be', async (_, actor, expected) => {
    expect((await assign(actor, input())).result.__typename).toBe(expected);
  });

  it.each([
    ['enterprise', () => input({ enterpriseId: nextId() }), 'enterpriseId'],
    ['enterprise by an id that is none', () => input({ enterpriseId: 'x' }), 'enterpriseId'],
    ['coordinator', () => input({ coordinatorId: nextId() }), 'coordinatorId'],
  ])('does not find an unknown %s', async (_, given, path) => {
    expect((await assign(office, given())).result).toMatchObject({ __typename: 'NotFound', path: [path] });
  });
});
