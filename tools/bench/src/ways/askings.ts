import type { Case } from '../cases/case.ts';
import { partOf, schemaOf } from '../cases/part-of.ts';
import type { Asking } from '../measure.ts';
import type { RunningPlatform } from '../stack/platform.ts';
import type { Access } from './access.ts';
import { assertionsFor } from './assertions.ts';
import type { Door } from './doors.ts';
import type { Way } from './way.ts';

/** What the ways lead to. */
export interface Doors {
  platform: RunningPlatform;
  floor: Door;
  apollo: Door;
  open: Door & { subgraphs: readonly number[] };
  /** the subgraphs' committed SDL, by name */
  sdl: Readonly<Record<string, string>>;
}

const JSON_TYPE = { 'content-type': 'application/json' };
const nothing = async (): Promise<void> => undefined;

/** Prepares a question for being put in one way, by somebody who is signed in. */
export function askingFor(way: Way, asked: Case, doors: Doors, access: Access): Asking {
  switch (way) {
    case 'FLOOR':
      return {
        shot: {
          url: `${doors.floor.url}/${asked.name}`,
          method: 'GET',
          body: undefined,
          headers: () => ({}),
        },
        prepare: nothing,
        door: doors.floor.pid,
      };
    case 'SUBGRAPH':
      return subgraph(asked, doors, access);
    case 'GATEWAY':
      return {
        shot: post(doors.platform.graph, bodyFor(asked), access),
        prepare: nothing,
        door: doors.platform.services['gateway'],
      };
    case 'APOLLO':
      return {
        shot: post(doors.apollo.url, JSON.stringify({ ...asked.question, hash: undefined }), access),
        prepare: nothing,
        door: doors.apollo.pid,
      };
    case 'OPEN':
      return {
        shot: post(doors.open.url, bodyFor(asked), access),
        prepare: nothing,
        door: doors.open.pid,
        subgraphs: doors.open.subgraphs,
      };
  }
}

/** The part of the question that the subgraph answers, as the gateway would send it. */
export function partFor({ question, subgraph: name }: Case, { sdl }: Pick<Doors, 'sdl'>) {
  return partOf(question.query, schemaOf(sdl[name] ?? ''));
}

function subgraph(asked: Case, doors: Doors, { actor }: Access): Asking {
  const { platform } = doors;
  const { query } = partFor(asked, doors);
  const body = JSON.stringify({ query, variables: asked.question.variables });
  const url = platform.subgraphs[asked.subgraph] ?? '';
  const assertions = assertionsFor(platform.gatewayKey, { url, subgraph: asked.subgraph, actor, body });
  return {
    shot: { url, method: 'POST', body, headers: () => ({ ...JSON_TYPE, ...assertions.next() }) },
    prepare: (requests) => assertions.prepare(requests),
    door: undefined,
  };
}

/** The dashboard names its documents by their hash; other clients send them. */
function bodyFor({ question: { query, variables, hash } }: Case): string {
  return JSON.stringify(
    hash === undefined
      ? { query, variables }
      : { variables, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } },
  );
}

function post(url: string, body: string, { token }: Access): Asking['shot'] {
  const headers = { ...JSON_TYPE, 'x-graphql-csrf': '1', authorization: `Bearer ${token}` };
  return { url, method: 'POST', body, headers: () => headers };
}
