import { readFile } from 'node:fs/promises';
import { withClient } from '@tongxing/database';
import { Kind, parse } from 'graphql';
import { DOCUMENTS } from '../paths.ts';

/** The operation that the board page of the dashboard sends. */
const BOARD = 'Board_plan';
/** The beginning of names of enterprises as well as of people; three characters that stand in few of them. */
const SEARCHED = '演示安';

/** What the questions are about: rows of the demonstration, and the dashboard's own document. */
export interface World {
  district: string;
  enterprise: { id: string; count: number };
  coordinators: number;
  /** what somebody types who looks for something, and how many organisations it stands in */
  search: { text: string; found: number };
  plan: { id: string; code: string };
  board: { hash: string; query: string };
}

/** Looks up what the questions of a district name. Throws when the demonstration has too little of it. */
export async function openWorld(adminUrl: string, district: string): Promise<World> {
  const [board, found] = await Promise.all([
    boardDocument(),
    withClient(adminUrl, async (client) => {
      const { rows } = await client.query<Record<string, string | null>>(
        `select (select id from organizations.enterprise where district_code = $1 order by id limit 1) as enterprise,
          (select count(*) from organizations.enterprise where district_code = $1) as enterprises,
          (select count(*) from people.coordinator where district_code = $1) as coordinators,
          (select count(*) from organizations.enterprise where district_code = $1 and name like $2) as named,
          (select id from programs.plan where district_code = $1 order by code limit 1) as plan,
          (select code from programs.plan where district_code = $1 order by code limit 1) as code`,
        [district, `%${SEARCHED}%`],
      );
      return rows[0] ?? {};
    }),
  ]);
  const { enterprise, plan, code } = found;
  if (!enterprise || !plan || !code) throw new Error(`there are no demonstration data of ${district}`);
  return {
    district,
    enterprise: { id: enterprise, count: Number(found['enterprises']) },
    coordinators: Number(found['coordinators']),
    search: { text: SEARCHED, found: Number(found['named']) },
    plan: { id: plan, code },
    board,
  };
}

async function boardDocument(): Promise<World['board']> {
  const manifest = JSON.parse(await readFile(DOCUMENTS, 'utf8')) as Record<string, string>;
  for (const [hash, query] of Object.entries(manifest)) {
    const isBoard = parse(query).definitions.some(
      (node) => node.kind === Kind.OPERATION_DEFINITION && node.name?.value === BOARD,
    );
    if (isBoard) return { hash, query };
  }
  throw new Error(`the dashboard's manifest has no ${BOARD}`);
}
