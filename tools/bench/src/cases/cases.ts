import type { Case } from './case.ts';
import * as floor from './floor-statements.ts';
import type { World } from './world.ts';

const PAGE = 100;
const COORDINATORS = 20;
const ASSIGNMENTS = 5;
const HITS = 8;
/** The day on which the board opens with demonstration figures. */
const BOARD_DAY = '2023-06-30';

interface Rows {
  edges: { node: Record<string, unknown> }[];
}

/** What the ledger of enterprises shows in a row. */
const ENTERPRISE = `id creditCode name streetCode industry registrationType ownership
  figuresYear headcount revenue assets sizeClass registeredOn status demonstration version`;

/** The questions: what people and programs ask of the platform most. */
export function casesIn(world: World): Case[] {
  return [enterprise(world), coordinators(world), board(world), page(world), search(world)];
}

function enterprise({ enterprise: { id } }: World): Case {
  return {
    name: 'enterprise',
    title: 'one enterprise by its id',
    question: { query: `query($id: ID!) { enterprise(id: $id) { ${ENTERPRISE} } }`, variables: { id } },
    subgraph: 'organizations',
    floor: { sql: floor.ENTERPRISE, values: [id] },
    rowsIn: (data) => [data['enterprise']].filter(Boolean),
    rows: 1,
    isSameAnswer: true,
  };
}

function coordinators(world: World): Case {
  return {
    name: 'coordinators',
    title: `${COORDINATORS} coordinators with the enterprises they cover (one hop)`,
    question: {
      query: `query($first: Int!, $each: Int!) { coordinators(first: $first) { edges { node {
        id name level employment streetCode
        enterprises(first: $each) { edges { node { from enterprise { id name creditCode } } } } } } } }`,
      variables: { first: COORDINATORS, each: ASSIGNMENTS },
    },
    subgraph: 'people',
    floor: { sql: floor.coordinatorsOf(COORDINATORS, ASSIGNMENTS), values: [world.district] },
    rowsIn: (data) => (data['coordinators'] as Rows).edges,
    rows: Math.min(COORDINATORS, world.coordinators),
    isSameAnswer: true,
  };
}

function board({ plan, board: { query, hash } }: World): Case {
  return {
    name: 'board',
    title: `the plan board of ${BOARD_DAY}, as the dashboard asks for it`,
    question: { query, hash, variables: { code: plan.code, on: BOARD_DAY } },
    subgraph: 'programs',
    floor: { sql: floor.BOARD, values: [plan.id] },
    rowsIn: (data) => (data['plan'] as { actions: unknown[] }).actions,
    rows: 7,
    // The statement gives the rows that the board is judged by; the judging is no matter for SQL.
    isSameAnswer: false,
  };
}

function page(world: World): Case {
  return {
    name: 'page',
    title: `a page of ${PAGE} rows of the enterprises' ledger, by name`,
    question: {
      query: `query($first: Int!) { enterprises(first: $first, sort: { by: NAME }) {
        edges { node { ${ENTERPRISE} } } pageInfo { hasNextPage } } }`,
      variables: { first: PAGE },
    },
    subgraph: 'organizations',
    floor: { sql: floor.pageOf(PAGE), values: [world.district] },
    rowsIn: (data) => (data['enterprises'] as Rows).edges,
    rows: Math.min(PAGE, world.enterprise.count),
    isSameAnswer: true,
  };
}

function search({ district, search }: World): Case {
  return {
    name: 'search',
    title: 'a search for the beginning of a name among organisations and people',
    question: {
      query: `query($text: String!, $first: Int!) {
        searchOrganizations(text: $text, first: $first) { kind id title detail }
        searchPeople(text: $text, first: $first) { kind id title detail } }`,
      variables: { text: search.text, first: HITS },
    },
    subgraph: 'organizations',
    floor: { sql: floor.hitsOf(HITS), values: [district, search.text] },
    rowsIn: (data) => data['searchOrganizations'] as unknown[],
    rows: Math.min(HITS, search.found),
    // The statement finds the same, but puts no words to it.
    isSameAnswer: false,
  };
}
