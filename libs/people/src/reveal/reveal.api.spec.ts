import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { people } from '../index.ts';
import { ACTORS, faultsOf, mutate } from '../testing/mutate.ts';
import { enterPeople, accesses, body, CONTACT, NUMBER } from '../testing/personal.ts';
import { nextId } from '../testing/rows.ts';

const { office, union, hrss, street, otherStreet } = ACTORS;
let app: RunningSubgraph;
let known: Awaited<ReturnType<typeof enterPeople>>;
beforeAll(async () => {
  app = await startSubgraph(people, { now: new Date('2023-06-30T04:00:00Z') });
  known = await enterPeople(app);
});
afterAll(() => app.stop());

const REVEAL = `mutation ($input: RevealPersonalDataInput!) { revealPersonalData(input: $input) { __typename
  ... on PersonalDataRevealed { certificateNo contact } ... on Problem { code path } ... on InvalidInput { fields { code path } } } }`;
const reveal = async (actor: typeof office | null, more: object) => {
  const input = {
    kind: 'COORDINATOR',
    id: known.ids.coordinator,
    reason: '核对证书真伪',
    idempotencyKey: nextId(),
    ...more,
  };
  const { data, errors } = await app.execute(actor, REVEAL, { input });
  return data?.revealPersonalData ?? errors?.[0]?.extensions.code;
};
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
    expect(await reveal(body, { kind: 'MEDIATOR', id: known.ids.mediator })).toMatchObject({
      contact: CONTACT,
    });
    expect((await reveal(street, { id: known.ids.common })).__typename).toBe('NotPermitted');
  });

  it('asks for a reason, and is recorded with it, once a key', async () => {
    const before = (await accesses(app, 'REVEALED')).length;
    expect(await reveal(office, { reason: '  ' })).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ code: 'REQUIRED', path: ['reason'] }],
    });
    const key = { idempotencyKey: nextId(), reason: ' 群众来电核实 ' };
    await reveal(office, key);
    await reveal(office, key);
    const entries = (await accesses(app, 'REVEALED')).slice(before);
    expect(entries).toEqual([
      {
        what: 'coordinator',
        actor: office.sub,
        record_ids: [known.ids.coordinator],
        count: 1,
        reason: '群众来电核实',
      },
    ]);
  });

  it('stays what it is when a form comes back with the mask, and is no star', async () => {
    const query = `{ coordinator(id: "${known.ids.coordinator}") { id version name employer employment level certificateNo certificateIssuer certificateOn streetCode } }`;
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
