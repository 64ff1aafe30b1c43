import { definePermissions } from '@tongxing/auth';
import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { people } from '../index.ts';
import { ACTORS, faultsOf, mutate } from '../testing/mutate.ts';
import { addAssignment, nextId } from '../testing/rows.ts';

const { office, union, hrss, commerce, street, otherStreet } = ACTORS;
const [BODY, ENTERPRISE] = [nextId(), nextId()];
const body = actorFor('BODY', { body: BODY, sub: 'test-body' });
const NUMBER = 'SD-2019130200001234';
const CONTACT = '0315-3178501转8';
/** Names in full; no part of them stands anywhere else. */
const NAMES = { coordinator: '欧阳协一', common: '褚协二', mediator: '司马调一', expert: '厉专一' };
const EMPLOYER = '样本甲厂';

let app: RunningSubgraph;
const ids: Record<keyof typeof NAMES, string> = { coordinator: '', common: '', mediator: '', expert: '' };
const persons: typeof ids = { ...ids };
beforeAll(async () => {
  app = await startSubgraph(people, { now: new Date('2023-06-30T04:00:00Z') });
  const enter = async (key: keyof typeof NAMES, kind: string, work: object) => {
    const input = { name: NAMES[key], employer: EMPLOYER, idempotencyKey: nextId(), ...work };
    const answer = await mutate(app, office, `register${kind}`, input);
    const row = answer.coordinator ?? answer.mediator ?? answer.expert;
    [ids[key], persons[key]] = [row.id, row.person.id];
  };
  const work = { employment: 'FULL_TIME', streetCode: '130273101' };
  const certificate = { certificateNo: NUMBER, certificateIssuer: '样本', certificateOn: '2021-01-01' };
  await enter('coordinator', 'Coordinator', { ...work, level: 'LEVEL_3', ...certificate });
  await enter('common', 'Coordinator', { ...work, streetCode: null });
  await enter('mediator', 'Mediator', { ...work, bodyId: BODY, contact: CONTACT });
  await enter('expert', 'Expert', { kind: 'LAWYER' });
  for (const coordinatorId of [ids.coordinator, ids.common]) {
    const row = { districtCode: '130273', streetCode: '130273101', coordinatorId, enterpriseId: ENTERPRISE };
    await addAssignment(app, { ...row, from: '2023-01-01' });
  }
});
afterAll(() => app.stop());

/** Every way to a name. */
const EVERYTHING = `query ($r: [_Any!]!) {
  coordinators { edges { cursor node { name certificateNo person { name } enterprises { edges { node { coordinator { name } } } }
    history { edges { node { fields { field before after } } } } } } }
  byLevel: coordinators(sort: { by: LEVEL }) { edges { cursor node { name } } }
  assignments { edges { cursor node { coordinator { name certificateNo } } } }
  mediators { edges { cursor node { name contact person { name mediator { name } } history { edges { node { fields { field before after } } } } } } }
  experts { edges { cursor node { name person { name expert { name } } history { edges { node { fields { field before after } } } } } } }
  searchPeople(text: "${EMPLOYER}") { title detail }
  _entities(representations: $r) { ... on Enterprise { coordinators { name } } ... on MediationBody { mediators { name contact } }
    ... on Person { name coordinator { name } mediator { name } expert { name } } ... on Coordinator { name certificateNo } ... on Mediator { name contact } ... on Expert { name } }
}`;
const REFERENCES = () => [
  { __typename: 'Enterprise', id: ENTERPRISE },
  { __typename: 'MediationBody', id: BODY },
  ...Object.values(persons).map((id) => ({ __typename: 'Person', id })),
  ...[ids.coordinator, ids.common].map((id) => ({ __typename: 'Coordinator', id })),
  { __typename: 'Mediator', id: ids.mediator },
  { __typename: 'Expert', id: ids.expert },
];

/** All of an answer, with what its cursors hold. */
async function told(actor: typeof office): Promise<string> {
  const { data } = await app.execute(actor, EVERYTHING, { r: REFERENCES() });
  const text = JSON.stringify(data);
  const cursors = [...text.matchAll(/"cursor":"([^"]+)"/g)].map(([, cursor = '']) =>
    Buffer.from(cursor, 'base64url').toString('utf8'),
  );
  return text + cursors.join();
}

describe('names', () => {
  it.each([
    ['the office all', office, ['coordinator', 'common', 'mediator', 'expert']],
    ['工会 those of the coordinators, which it leads', union, ['coordinator', 'common']],
    ['人社局 those of mediators and experts, which it leads', hrss, ['mediator', 'expert']],
    ['商务局, which leads none, no one’s', commerce, []],
    ['a town those of its own', street, ['coordinator', 'mediator']],
    ['another town no one’s', otherStreet, []],
    ['a mediation body those of its own', body, ['mediator']],
    ['nobody of another district any', ACTORS.otherDistrict, []],
  ] as const)('are shown to %s, whatever way leads there', async (_, actor, shown) => {
    const answer = await told(actor);
    const seen = (Object.keys(NAMES) as (keyof typeof NAMES)[]).filter((key) => answer.includes(NAMES[key]));
    expect(seen).toEqual(shown);
    expect([answer.includes(NUMBER), answer.includes(CONTACT)]).toEqual([false, false]);
  });

  it('that are masked show the surname alone', async () => {
    const { data } = await app.execute(commerce, EVERYTHING, { r: REFERENCES() });
    const nodes = (list: { edges: { node: { name: string } }[] }) => list.edges.map(({ node }) => node.name);
    expect([nodes(data.coordinators).sort(), nodes(data.mediators), nodes(data.experts)]).toEqual([
      ['欧阳**', '褚**'].sort(),
      ['司马**'],
      ['厉**'],
    ]);
    const { coordinators, mediators } = data;
    const [{ node }] = coordinators.edges.filter(
      (edge: { node: { certificateNo: string } }) => edge.node.certificateNo,
    );
    expect([node.certificateNo, mediators.edges[0].node.contact]).toEqual(['****1234', '****01转8']);
    const changed = node.history.edges[0].node.fields;
    expect(changed).toContainEqual({ field: 'name', before: null, after: '欧阳**' });
    expect(changed).toContainEqual({ field: 'certificateNo', before: null, after: '****1234' });
  });

  it('that are masked are found by no part of them, neither in lists nor by counting nor by the finder', async () => {
    const find = `query ($t: String!) { coordinators(filter: { text: $t }) { totalCount } coordinatorTotals(filter: { text: $t }) { count }
      mediators(filter: { text: $t }) { totalCount } experts(filter: { text: $t }) { totalCount } searchPeople(text: $t) { id } }`;
    const count = async (actor: typeof office, t: string) => {
      const { data } = await app.execute(actor, find, { t });
      const { coordinators, coordinatorTotals, mediators, experts, searchPeople } = data;
      return [coordinators, mediators, experts]
        .map((list) => list.totalCount as number)
        .concat(coordinatorTotals.count as number, searchPeople.length as number);
    };
    for (const text of ['协', '一', '欧阳', 'oyxy', '调一', 'smty', '厉', '专一', 'lzy', NUMBER]) {
      expect([text, await count(commerce, text)]).toEqual([text, [0, 0, 0, 0, 0]]);
      expect([text, (await count(office, text)).some((found) => found > 0)]).toEqual([text, true]);
    }
    // A town finds its own by name, and who serves the whole district only by what is open.
    expect(await count(street, '协')).toEqual([1, 0, 0, 1, 1]);
    expect(await count(street, EMPLOYER)).toEqual([2, 1, 1, 2, 4]);
    expect(await count(commerce, EMPLOYER)).toEqual([2, 1, 1, 2, 4]);
  });

  it('that are masked are in no order that tells of them, page by page', async () => {
    const order = async (actor: typeof office, direction: string) => {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const query = `query ($after: String) { coordinators(first: 1, after: $after, sort: { by: NAME, direction: ${direction} }) {
          pageInfo { hasNextPage endCursor } edges { node { id } } } }`;
        const { data } = await app.execute(actor, query, { after });
        seen.push(data.coordinators.edges[0].node.id);
        after = data.coordinators.pageInfo.hasNextPage ? data.coordinators.pageInfo.endCursor : null;
      } while (after);
      return seen;
    };
    expect(await order(office, 'ASC')).toEqual([ids.common, ids.coordinator]);
    const byId = [ids.coordinator, ids.common].sort();
    expect([await order(commerce, 'ASC'), await order(commerce, 'DESC')]).toEqual([byId, byId.toReversed()]);
    // Of a town, who is masked stands before or after all that are shown.
    expect(await order(street, 'ASC')).toEqual([ids.common, ids.coordinator]);
    expect(await order(street, 'DESC')).toEqual([ids.coordinator, ids.common]);
  });

  it('that are masked cannot be guessed at by registering somebody of the name', async () => {
    const input = {
      name: NAMES.mediator,
      employment: 'PART_TIME',
      streetCode: '130273101',
      idempotencyKey: nextId(),
    };
    const asked = await mutate(app, office, 'registerCoordinator', input);
    expect(asked.candidates).toMatchObject([{ name: NAMES.mediator }]);
    const guessed = await mutate(app, union, 'registerCoordinator', { ...input, idempotencyKey: nextId() });
    expect(guessed.__typename).toBe('CoordinatorRegistered');
    expect(guessed.coordinator.person.mediator).toBeNull();
  });

  it('that are masked do not become known by giving the person a role', async () => {
    const input = {
      personId: persons.expert,
      employment: 'PART_TIME',
      streetCode: '130273101',
      idempotencyKey: nextId(),
    };
    for (const actor of [union, street]) {
      const answer = await mutate(app, actor, 'registerCoordinator', input);
      expect([answer.__typename, answer.path]).toEqual(['NotFound', ['personId']]);
    }
  });
});

describe('machine clients', () => {
  it.each(['CITY', 'INTEGRATOR'] as const)('are refused every way to a person: %s', async (role) => {
    const { data, errors } = await app.execute(actorFor(role), EVERYTHING, { r: REFERENCES() });
    expect(new Set(errors?.map(({ extensions }) => extensions.code))).toEqual(new Set(['FORBIDDEN']));
    expect(JSON.stringify(data)).not.toMatch(/\*\*|协|司马|厉/);
  });

  it.each(['CITY', 'INTEGRATOR'] as const)('get masks, should %s ever be let in', async (role) => {
    const { table } = people.permissions;
    const reads = Object.entries(table).filter(([name]) =>
      /^(coordinator|mediator|expert|person)\.read$/.test(name),
    );
    const wider = Object.fromEntries(
      reads.map(([name, grant]) => [name, { ...grant, [role]: 'DISTRICT' as const }]),
    );
    const generous = { ...people, permissions: definePermissions({ ...table, ...wider }) };
    const open = await startSubgraph(generous, { database: app.testDatabase });
    try {
      const { data, errors } = await open.execute(actorFor(role), EVERYTHING, { r: REFERENCES() });
      expect(errors).toBeUndefined();
      const text = JSON.stringify(data);
      expect(text).toContain('欧阳**');
      expect([...Object.values(NAMES), NUMBER, CONTACT].filter((secret) => text.includes(secret))).toEqual(
        [],
      );
    } finally {
      await open.stop();
    }
  });
});

const REVEAL = `mutation ($input: RevealPersonalDataInput!) { revealPersonalData(input: $input) { __typename
  ... on PersonalDataRevealed { certificateNo contact } ... on Problem { code path } ... on InvalidInput { fields { code path } } } }`;
const reveal = async (actor: typeof office | null, more: object) => {
  const input = {
    kind: 'COORDINATOR',
    id: ids.coordinator,
    reason: '核对证书真伪',
    idempotencyKey: nextId(),
    ...more,
  };
  const { data, errors } = await app.execute(actor, REVEAL, { input });
  return data?.revealPersonalData ?? errors?.[0]?.extensions.code;
};
const log = (kind: string) =>
  app
    .context(office)
    .em.execute<
      { what: string; actor: string; record_ids: string[]; count: number; reason: string | null }[]
    >('select what, actor, record_ids, count, reason from people.access_log where kind = ? order by id', [
      kind,
    ]);

describe('what is masked for everybody', () => {
  it.each([
    ['the office', office, 'PersonalDataRevealed'],
    ['the unit that leads', union, 'PersonalDataRevealed'],
    ['the town of the entry', street, 'PersonalDataRevealed'],
    ['a unit that does not lead', hrss, 'NotPermitted'],
    ['another town, as if there were none', otherStreet, 'NotFound'],
    ['another district, as if there were none', ACTORS.otherDistrict, 'NotFound'],
    ['a mediation body, as if there were none', body, 'NotFound'],
  ] as const)('is revealed to %s: %#', async (_, actor, expected) => {
    const answer = await reveal(actor, {});
    expect(answer.__typename).toBe(expected);
    expect(JSON.stringify(answer).includes(NUMBER)).toBe(expected === 'PersonalDataRevealed');
  });

  it.each(['CITY', 'CITY_OFFICE', 'INTEGRATOR', 'ADMIN'] as const)('is not revealed to %s', async (role) => {
    expect(await reveal(actorFor(role), {})).toBe('FORBIDDEN');
  });

  it('is revealed to a mediation body of its own mediators, and not of who serves the whole district to a town', async () => {
    expect(await reveal(body, { kind: 'MEDIATOR', id: ids.mediator })).toMatchObject({ contact: CONTACT });
    expect((await reveal(street, { id: ids.common })).__typename).toBe('NotPermitted');
  });

  it('asks for a reason, and is recorded with it, once a key', async () => {
    const before = (await log('REVEALED')).length;
    expect(await reveal(office, { reason: '  ' })).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ code: 'REQUIRED', path: ['reason'] }],
    });
    const key = { idempotencyKey: nextId(), reason: ' 群众来电核实 ' };
    await reveal(office, key);
    await reveal(office, key);
    const entries = (await log('REVEALED')).slice(before);
    expect(entries).toEqual([
      {
        what: 'coordinator',
        actor: office.sub,
        record_ids: [ids.coordinator],
        count: 1,
        reason: '群众来电核实',
      },
    ]);
  });

  it('stays what it is when a form comes back with the mask, and is no star', async () => {
    const query = `{ coordinator(id: "${ids.coordinator}") { id version name employer employment level certificateNo certificateIssuer certificateOn streetCode } }`;
    const { version, ...seen } = (await app.execute(street, query)).data.coordinator;
    const form = { ...seen, expectedVersion: version, duties: '新的职责' };
    const { coordinator } = await mutate(app, street, 'changeCoordinator', form);
    expect(coordinator).toMatchObject({ duties: '新的职责', certificateNo: '****1234' });
    expect(await reveal(office, {})).toMatchObject({ certificateNo: NUMBER });
    const again = { ...form, expectedVersion: coordinator.version };
    const starred = await mutate(app, street, 'changeCoordinator', { ...again, certificateNo: '****9999' });
    expect(faultsOf(starred)).toEqual(['certificateNo MASKED_VALUE']);
    const changed = await mutate(app, street, 'changeCoordinator', {
      ...again,
      certificateNo: 'SD-77777777',
    });
    expect(changed.coordinator.certificateNo).toBe('****777');
  });
});

describe('the record of what was read', () => {
  const since = async (work: () => Promise<unknown>) => {
    const before = (await log('READ')).length;
    await work();
    return (await log('READ')).slice(before);
  };

  it('has one entry a request for all names that were shown, with whose', async () => {
    const [entry, ...more] = await since(() =>
      app.execute(union, '{ coordinators { edges { node { name person { name } } } } }'),
    );
    expect(more).toEqual([]);
    expect([entry?.what, entry?.actor]).toEqual(['coordinators', union.sub]);
    expect(entry?.record_ids).toEqual(expect.arrayContaining([ids.coordinator, ids.common, persons.common]));
  });

  it('has none where every name was masked, or none was asked for', async () => {
    const masked = await since(() => app.execute(commerce, EVERYTHING, { r: REFERENCES() }));
    const unasked = await since(() =>
      app.execute(office, '{ coordinators { totalCount edges { node { id level } } } }'),
    );
    expect([masked, unasked]).toEqual([[], []]);
  });

  it('tells of references by their type, of the finder, and of who was suspected to be the same', async () => {
    const entity = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Mediator { name } } }`;
    const entries = await since(async () => {
      await app.execute(hrss, entity, { r: [{ __typename: 'Mediator', id: ids.mediator }] });
      await app.execute(office, '{ searchPeople(text: "厉") { title } }');
      const input = { name: NAMES.expert, kind: 'JUDGE', idempotencyKey: nextId() };
      await mutate(app, office, 'registerExpert', input);
    });
    expect(entries.map(({ what, record_ids }) => [what, record_ids])).toEqual([
      ['Mediator', [ids.mediator]],
      ['searchPeople', [ids.expert]],
      ['namesakes', [persons.expert]],
    ]);
  });
});
