import { randomUUID } from 'node:crypto';
import {
  actorFor,
  keepsDistrictsApart,
  startSubgraph,
  type Asked,
  type RunningSubgraph,
} from '@tongxing/subgraph/testing';
import { organizations } from './index.ts';
import { addRows } from './testing/rows.ts';

const STREET_OF: Record<string, string> = { 130273: '130273101', 130299: '130299001' };
let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(organizations, { connections: 2, demonstration: true });
  await addRows(app, 30);
  await addRows(app, 30, '130299', ['130299001']);
});
afterAll(() => app.stop());

/** A day that no calendar has: the statement fails in the database, in the middle of its transaction. */
const impossible = () => Buffer.from(JSON.stringify(['2021-02-30', randomUUID()])).toString('base64url');
const some = (ids: readonly string[], index: number) => ids[index % ids.length]!;

const ASKED: readonly Asked[] = [
  {
    query: `{ enterprises(first: 50) { totalCount edges { node { id districtCode mediationBodies { id } history { totalCount } } } } }`,
  },
  {
    query: `query ($id: ID!, $r: [_Any!]!) { enterprise(id: $id) { id } mediationBody(id: $id) { id } socialOrganization(id: $id) { id }
      _entities(representations: $r) { ... on Enterprise { id } } socialOrganizations(first: 20) { edges { node { id } } } }`,
    variables: (theirs, index) => ({
      id: some(theirs, index),
      r: theirs.slice(0, 50).map((id) => ({ __typename: 'Enterprise', id })),
    }),
  },
  {
    query: `{ searchOrganizations(first: 20, text: "公司") { id } streets { enterprises(first: 9) { edges { node { id } } } } enterpriseTotals { count } }`,
  },
  {
    query: `query ($after: String) { enterprises(sort: { by: REGISTERED_ON }, after: $after) { edges { node { id } } } }`,
    variables: () => ({ after: impossible() }),
    fails: 'BAD_USER_INPUT',
  },
  {
    query: `mutation ($close: CloseInput!, $view: SaveViewInput!) {
      closeEnterprise(input: $close) { __typename ... on EnterpriseChanged { enterprise { id } } }
      saveView(input: $view) { __typename ... on ViewSaved { view { id } } } }`,
    variables: (theirs, index) => ({
      close: { id: some(theirs, index), expectedVersion: 1, closedOn: '2023-06-01', reason: '越界' },
      view: {
        ledger: 'enterprises',
        name: `视图${index % 9}`,
        query: 'text=x',
        shared: false,
        idempotencyKey: randomUUID(),
      },
    }),
  },
  {
    query: `{ mediationBodies(first: 50) { edges { node { id enterprise { id } } } } enterprises(first: 50) { edges { node { id } } } }`,
    as: (district) => actorFor('STREET', { districts: [district], street: STREET_OF[district]! }),
  },
];

keepsDistrictsApart(() => app, {
  districts: ['130273', '130299'],
  inventory: `{ enterprises(first: 200) { edges { node { id } } } mediationBodies(first: 200) { edges { node { id } } }
    socialOrganizations(first: 200) { edges { node { id } } } }`,
  asked: ASKED,
});
