import { actorFor, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { ACTORS, mutate } from './mutate.ts';
import { addAssignment, nextId } from './rows.ts';

const { office } = ACTORS;
const [BODY, ENTERPRISE] = [nextId(), nextId()];

/** Acts for the mediation body of the mediator. */
export const body = actorFor('BODY', { body: BODY, sub: 'test-body' });
export const NUMBER = 'SD-2019130200001234';
export const CONTACT = '0315-3178501转8';
/** Names in full; no part of them stands anywhere else. */
export const NAMES = { coordinator: '欧阳协一', common: '褚协二', mediator: '司马调一', expert: '厉专一' };
export const EMPLOYER = '样本甲厂';

type Key = keyof typeof NAMES;

/** Four people, one of them coordinating the whole district, and all by which they can be found. */
export async function enterPeople(app: RunningSubgraph) {
  const ids: Record<Key, string> = { coordinator: '', common: '', mediator: '', expert: '' };
  const persons: typeof ids = { ...ids };
  const enter = async (key: Key, kind: string, work: object) => {
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
  const references = [
    { __typename: 'Enterprise', id: ENTERPRISE },
    { __typename: 'MediationBody', id: BODY },
    ...Object.values(persons).map((id) => ({ __typename: 'Person', id })),
    ...[ids.coordinator, ids.common].map((id) => ({ __typename: 'Coordinator', id })),
    { __typename: 'Mediator', id: ids.mediator },
    { __typename: 'Expert', id: ids.expert },
  ];
  return { ids, persons, references };
}

/** Every way to a name; `$r` are the references of {@link enterPeople}. */
export const EVERYTHING = `query ($r: [_Any!]!) {
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

interface Entry {
  readonly what: string;
  readonly actor: string;
  readonly record_ids: string[];
  readonly count: number;
  readonly reason: string | null;
}

/** What the record of accesses holds of a kind, in order. */
export function accesses(app: RunningSubgraph, kind: string) {
  return app
    .context(office)
    .em.execute<Entry[]>(
      'select what, actor, record_ids, count, reason from people.access_log where kind = ? order by id',
      [kind],
    );
}
