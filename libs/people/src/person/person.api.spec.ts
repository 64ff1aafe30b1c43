import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { people } from '../index.ts';
import { ACTORS, faultsOf, mutate } from '../testing/mutate.ts';
import { nextId } from '../testing/rows.ts';

const { office, street, otherStreet, hrss } = ACTORS;
let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(people, { now: new Date('2023-06-30T04:00:00Z') });
});
afterAll(() => app.stop());

let names = 0;
const newName = () => `样本人员${(names += 1)}`;
const register = (
  actor: typeof office,
  kind: 'Coordinator' | 'Mediator' | 'Expert',
  more: object,
  headers = {},
) => {
  const work = {
    Coordinator: { employment: 'PART_TIME', streetCode: '130273101' },
    Mediator: { employment: 'PART_TIME', streetCode: '130273401', bodyId: nextId() },
    Expert: { kind: 'LAWYER' },
  }[kind];
  return mutate(app, actor, `register${kind}`, { ...work, idempotencyKey: nextId(), ...more }, headers);
};
/** Somebody who is all three, each in another place. */
const everything = async () => {
  const { coordinator } = await register(office, 'Coordinator', { name: newName(), employer: '样本甲厂' });
  const personId: string = coordinator.person.id;
  const { mediator } = await register(office, 'Mediator', { personId });
  const { expert } = await register(hrss, 'Expert', { personId });
  return { coordinator, mediator, expert, personId };
};

describe('one human', () => {
  it('is one person in all their roles, each at most once', async () => {
    const { coordinator, mediator, expert, personId } = await everything();
    expect([mediator, expert].map(({ name, employer }) => [name, employer])).toEqual([
      [coordinator.name, '样本甲厂'],
      [coordinator.name, '样本甲厂'],
    ]);
    expect(expert.person).toMatchObject({
      id: personId,
      coordinator: { id: coordinator.id },
      mediator: { id: mediator.id },
      expert: { id: expert.id },
    });
    for (const kind of ['Coordinator', 'Mediator', 'Expert'] as const) {
      expect(faultsOf(await register(office, kind, { personId }))).toEqual(['personId ALREADY_REGISTERED']);
    }
  });

  it('is found under the new name, and at the new employer, in every role', async () => {
    const { coordinator, mediator, expert } = await everything();
    const form = {
      id: coordinator.id,
      expectedVersion: coordinator.version,
      name: '样本欧阳新',
      employer: '样本乙厂',
    };
    // Who changes the name sees neither the mediator of another street nor may they change experts.
    const change = { ...form, employment: 'PART_TIME', streetCode: '130273101' };
    expect((await mutate(app, street, 'changeCoordinator', change)).coordinator.version).toBe(2);
    const { data } = await app.execute(
      office,
      `{ mediator(id: "${mediator.id}") { name employer version } expert(id: "${expert.id}") { name employer version }
         mediators(filter: { text: "yboyx" }) { edges { node { id } } } experts(filter: { text: "乙厂" }) { edges { node { id } } } }`,
    );
    expect(data.mediator).toEqual({ name: '样本欧阳新', employer: '样本乙厂', version: 2 });
    expect(data.expert).toEqual({ name: '样本欧阳新', employer: '样本乙厂', version: 2 });
    expect(data.mediators.edges).toEqual([{ node: { id: mediator.id } }]);
    expect(data.experts.edges).toEqual([{ node: { id: expert.id } }]);
  });

  it('keeps their employer when another role is registered without one, and gets a new one with it', async () => {
    const { coordinator } = await register(office, 'Coordinator', { name: newName(), employer: '样本甲厂' });
    const personId: string = coordinator.person.id;
    const { mediator } = await register(office, 'Mediator', { personId, employer: ' 样本丙厂 ' });
    expect(mediator.employer).toBe('样本丙厂');
    const { data } = await app.execute(
      office,
      `{ coordinator(id: "${coordinator.id}") { employer version } }`,
    );
    expect(data.coordinator).toEqual({ employer: '样本丙厂', version: 2 });
  });
});

describe('a name that is known already', () => {
  it('is told with what its people do and where, and taken as another’s when somebody says so', async () => {
    const name = newName();
    const { coordinator } = await register(office, 'Coordinator', { name, employer: '样本甲厂' });
    const suspected = await register(office, 'Mediator', { name: ` ${name} ` });
    expect(suspected).toMatchObject({
      ...{ __typename: 'DuplicateSuspected', path: ['name'] },
      candidates: [{ id: coordinator.person.id, name, detail: '协调员（老庄子镇，样本甲厂）' }],
    });
    const english = await register(office, 'Mediator', { name }, { 'accept-language': 'en' });
    expect(english.candidates?.[0]?.detail).toBe('coordinator (老庄子镇, 样本甲厂)');
    const { mediator } = await register(office, 'Mediator', { name, confirmedDistinct: true });
    expect(mediator.person.id).not.toBe(coordinator.person.id);
    const { candidates } = await register(office, 'Expert', { name });
    expect(candidates).toHaveLength(2);
  });

  it('is also told to who would give it by a change, unless it stays the same', async () => {
    const [first, second] = [newName(), newName()];
    await register(office, 'Expert', { name: first });
    const { expert } = await register(office, 'Expert', { name: second });
    const change = (more: object) =>
      mutate(app, office, 'changeExpert', {
        id: expert.id,
        expectedVersion: 1,
        kind: 'JUDGE',
        name: first,
        ...more,
      });
    expect((await change({})).__typename).toBe('DuplicateSuspected');
    expect((await change({ confirmedDistinct: true })).__typename).toBe('ExpertChanged');
    expect((await change({ expectedVersion: 2, kind: 'LAWYER' })).__typename).toBe('ExpertChanged');
  });

  it('is not told to street staff of people they do not see', async () => {
    const name = newName();
    const { coordinator } = await register(street, 'Coordinator', { name });
    const other = await register(otherStreet, 'Coordinator', { name, streetCode: '130273401' });
    expect(other.__typename).toBe('CoordinatorRegistered');
    expect(other.coordinator.person.id).not.toBe(coordinator.person.id);
    const personId: string = coordinator.person.id;
    const taken = await register(otherStreet, 'Mediator', { personId });
    expect(taken).toMatchObject({ __typename: 'NotFound', path: ['personId'] });
  });

  it('cannot be a second coordinator where the first is hidden from who registers', async () => {
    const { coordinator } = await register(street, 'Coordinator', { name: newName() });
    const personId: string = coordinator.person.id;
    await register(office, 'Mediator', { personId, streetCode: '130273401' });
    const again = await register(otherStreet, 'Coordinator', { personId, streetCode: '130273401' });
    expect(faultsOf(again)).toEqual(['personId ALREADY_REGISTERED']);
    expect(again.fields?.[0]?.message).toContain('专班办公室');
  });

  it.each([
    ['that there is not', nextId(), 'NotFound'],
    ['by an id that is none', 'x', 'NotFound'],
  ])('is not asked of a person %s', async (_, personId, expected) => {
    expect((await register(office, 'Expert', { personId })).__typename).toBe(expected);
  });
});

describe('a person', () => {
  const REFERENCE = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Person { name coordinator { id } mediator { id } expert { id } } } }`;
  const refer = async (actor: typeof office, id: string) =>
    (await app.execute(actor, REFERENCE, { r: [{ __typename: 'Person', id }] })).data._entities[0];

  it('is shown to others through the roles that they see, and not at all without one', async () => {
    const { coordinator, mediator, expert, personId } = await everything();
    const all = {
      coordinator: { id: coordinator.id },
      mediator: { id: mediator.id },
      expert: { id: expert.id },
    };
    expect(await refer(office, personId)).toMatchObject(all);
    expect(await refer(street, personId)).toMatchObject({ ...all, mediator: null });
    expect(await refer(otherStreet, personId)).toMatchObject({ ...all, coordinator: null });
    const { coordinator: alone } = await register(street, 'Coordinator', { name: newName() });
    expect(await refer(otherStreet, alone.person.id)).toBeNull();
    expect(await refer(ACTORS.otherDistrict, personId)).toBeNull();
  });
});
