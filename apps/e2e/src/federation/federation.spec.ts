import { ASSERTION_HEADER } from '@tongxing/auth';
import { type OwnPlatform, startPlatform } from '../platform.ts';
import { type Attempt, comparable, succeeded } from './attempt.ts';
import { changesOfLedgers } from './changes-of-ledgers.ts';
import { changesOfPlans } from './changes-of-plans.ts';
import { actorOf, bodyOf, type Forge, knock, MANNERS, openForge } from './doors.ts';
import { eachOf } from './duel.ts';
import { graphClient, type GraphClient } from './graph-client.ts';
import { furnish, type Possessions, possessionsOf, secretsOf } from './possessions.ts';
import { readings } from './readings.ts';
import { referencesTo } from './references.ts';
import { partFor, type Subgraph } from './subgraphs.ts';

let platform: OwnPlatform;
let office: GraphClient;
let other: GraphClient;
beforeAll(async () => {
  platform = await startPlatform({ open: true });
  [office, other] = await Promise.all([
    graphClient(platform.url, 'zhuanban'),
    graphClient(platform.url, 'shili'),
  ]);
}, 240_000);
afterAll(() => platform.stop());

describe('one graph of three services', () => {
  it('answers one question from all of them: the unit that leads, the enterprises of a town, their coordinators', async () => {
    const { data, errors } = await office.ask(`{
      plan { target(code: "T3c") { title action { leadUnit { code name fullName } } } }
      street(code: "130273101") {
        name
        enterprises(first: 20) { totalCount edges { node { name coordinators { name employment street { name } } } } }
      }
    }`);
    expect(errors).toEqual([]);
    expect(data.plan.target).toMatchObject({
      title: '中小型企业配备协调员',
      action: { leadUnit: { code: 'UNION', name: '工会' } },
    });
    expect(data.street.name).toBe('老庄子镇');
    const enterprises = data.street.enterprises.edges.map(({ node }: { node: unknown }) => node) as {
      coordinators: { name: string }[];
    }[];
    expect(enterprises).toHaveLength(20);
    expect(data.street.enterprises.totalCount).toBeGreaterThan(20);
    expect(enterprises.flatMap(({ coordinators }) => coordinators).length).toBeGreaterThan(0);
  });

  it('finds its way back from a coordinator to the enterprises and the towns that they are in', async () => {
    const { data, errors } = await office.ask(
      '{ coordinators(first: 5) { edges { node { name enterprises(first: 5) { totalCount edges { node { enterprise { name street { name code } } } } } } } } }',
    );
    expect(errors).toEqual([]);
    const assignments = data.coordinators.edges.flatMap(
      ({ node }: { node: { enterprises: { edges: unknown[] } } }) => node.enterprises.edges,
    );
    expect(assignments.length).toBeGreaterThan(0);
    for (const { node } of assignments) expect(node.enterprise.street.code).toMatch(/^130273\d{3}$/);
  });
});

/** A question to one service that names what is another district's. */
interface Direct extends Attempt {
  subgraph: Subgraph;
  part: string;
  asker: GraphClient;
  owner: GraphClient;
  secrets: readonly string[];
}

describe('the services behind the gateway, asked past it for what is another district’s', () => {
  let forge: Forge;
  let all: Direct[];
  beforeAll(async () => {
    forge = await openForge(platform);
    for (const client of [office, other]) await furnish(client);
    const [first, second] = [(await possessionsOf(office)).own, (await possessionsOf(other)).own];
    all = [
      ...directsOf(forge, first, second).map((each) => ({ ...each, asker: office, owner: other })),
      ...directsOf(forge, second, first).map((each) => ({ ...each, asker: other, owner: office })),
    ];
  });

  /** As the gateway asks, for somebody. */
  const genuinely = async ({ subgraph, part }: Direct, asked: Attempt['hidden'], client: GraphClient) => {
    const body = bodyOf(part, asked);
    const assertion = await forge.sign({ subgraph: subgraph.name, actor: actorOf(client), body });
    const request = { subgraph, body, headers: { [ASSERTION_HEADER]: assertion } };
    return { request, answer: await knock(request) };
  };

  it.each(Object.keys(MANNERS))('answer nothing to a request %s, whatever it asks', async (manner) => {
    const opened = await eachOf(all, async ({ subgraph, part, hidden, field, owner }) => {
      const body = bodyOf(part, hidden);
      const headers = await MANNERS[manner]!(forge, subgraph, body, actorOf(owner));
      const { status, text } = await knock({ subgraph, body, headers });
      return status === 401 && text === '{"code":"ASSERTION_REFUSED"}' ? [] : [`${field}: ${status} ${text}`];
    });
    expect(opened.flat().slice(0, 5)).toEqual([]);
  });

  it('hide it from a request that the gateway itself signed, and answer as for what is nowhere', async () => {
    const told: string[] = [];
    await eachOf(all, async (each) => {
      const { answer } = await genuinely(each, each.hidden, each.asker);
      const line = `${each.subgraph.name}, ${each.path}, ${each.field}: ${answer.text}`;
      if (answer.status !== 200 || succeeded(answer, each, each.secrets)) told.push(line);
      if (!each.missing) return;
      const twin = await genuinely(each, each.missing, each.asker);
      const [hidden, missing] = [comparable(answer, each.hidden), comparable(twin.answer, each.missing)];
      if (hidden !== missing) told.push(`${line} instead of ${missing}`);
    });
    expect([told.length, told.slice(0, 5)]).toEqual([0, []]);
  });

  it('answer those whose it is, and the same request never again', async () => {
    const again: string[] = [];
    let answered = 0;
    await eachOf(all, async (each) => {
      const { answer: refused } = await genuinely(each, each.hidden, each.asker);
      const { request, answer } = await genuinely(each, each.control ?? each.hidden, each.owner);
      if (comparable(answer, each.hidden) !== comparable(refused, each.hidden)) answered += 1;
      const { status } = await knock(request);
      if (status !== 401) again.push(`${each.field}: ${status}`);
    });
    const manners = Object.keys(MANNERS).length;
    process.stdout.write(
      `${all.length} requests straight at the services, in ${manners} manners and replayed; ${answered} of them answer whom they belong to\n`,
    );
    expect(again.slice(0, 5)).toEqual([]);
    expect(answered).toBeGreaterThanOrEqual(300);
  });
});

/** Everything that an office can ask one of the services of what is another's: their own part, and by reference. */
function directsOf(
  { subgraphs }: Forge,
  mine: Possessions,
  theirs: Possessions,
): Omit<Direct, 'asker' | 'owner'>[] {
  const attempts = [...readings(theirs), ...changesOfPlans(theirs), ...changesOfLedgers(mine, theirs)];
  const secrets = secretsOf(theirs);
  return subgraphs.flatMap((subgraph) => [
    ...referencesTo(theirs, subgraph).map((each) => ({ ...each, subgraph, part: each.document, secrets })),
    ...attempts.flatMap((each) => {
      const part = partFor(each.document, subgraph);
      return part ? [{ ...each, subgraph, part, secrets }] : [];
    }),
  ]);
}
