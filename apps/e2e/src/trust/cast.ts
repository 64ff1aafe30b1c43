import type { Role } from '@tongxing/auth';
import { withClient } from '@tongxing/database';
import { addAccount, type NewAccount, post, signIn } from '../accounts.ts';
import { clientOf, clientWith, type GraphClient } from '../federation/graph-client.ts';
import type { OwnPlatform } from '../platform.ts';
import { type Account, DEMONSTRATION_PASSWORD } from '../workbench.ts';

/** Somebody who asks; nobody has no role. */
export interface Asker {
  who: string;
  role: Role | null;
  client: GraphClient;
}

const HOME = ['130273'];
const DEMONSTRATED: readonly [Account, Role][] = [
  ['zhuanban', 'OFFICE'],
  ['renshe', 'UNIT'],
  ['gonghui', 'UNIT'],
  ['shangwu', 'UNIT'],
  ['laozhuangzi', 'STREET'],
  ['shisanfang', 'CITY_OFFICE'],
];
/** Those of whom there is no demonstration account: the fourth unit, another town, a mediation body. */
const ADDED: readonly (NewAccount & { roles: [Role] })[] = [
  { username: 'sanfang', name: '三方（试）', roles: ['UNIT'], unit: 'TRIPARTITE', districts: HOME },
  {
    username: 'jiedao',
    name: '街道（试）',
    roles: ['STREET'],
    unit: null,
    districts: HOME,
    street: '130273001',
  },
];

/** One asker of each role, of each unit and of two towns, and nobody; machine clients with keys of their own. */
export async function openCast(platform: OwnPlatform): Promise<Asker[]> {
  const { url } = platform;
  await appointForAll(platform);
  const administrator = await signIn(url, 'guanliyuan', DEMONSTRATION_PASSWORD);
  const cast: Asker[] = [];
  for (const [who, role] of DEMONSTRATED) {
    cast.push({ who, role, client: await clientOf(url, await signIn(url, who, DEMONSTRATION_PASSWORD)) });
  }
  for (const account of [...ADDED, bodyAccount(await firstBody(cast[0]!.client))]) {
    const client = await clientOf(url, await addAccount(url, administrator, account));
    cast.push({ who: account.username, role: account.roles[0], client });
  }
  for (const role of ['CITY', 'INTEGRATOR'] as const) {
    const { client } = await machineClient(url, administrator, role);
    cast.push({ who: `客户端 ${role}`, role, client });
  }
  return [
    ...cast,
    { who: 'guanliyuan', role: 'ADMIN', client: await clientOf(url, administrator) },
    { who: 'nobody', role: null, client: clientWith(url) },
  ];
}

function bodyAccount(body: string): NewAccount & { roles: [Role] } {
  return {
    username: 'tiaojieyuan',
    name: '调委会（试）',
    roles: ['BODY'],
    unit: null,
    districts: HOME,
    body,
  };
}

/** The id of a mediation body. */
async function firstBody(office: GraphClient): Promise<string> {
  const { data } = await office.ask('{ mediationBodies(first: 1) { edges { node { id } } } }');
  return data.mediationBodies.edges[0].node.id as string;
}

/**
 * Makes the demonstration's administrator one of the whole installation, whose alone the city's clients are: there is
 * no such account among those that everybody knows the password of.
 */
export async function appointForAll(platform: OwnPlatform): Promise<void> {
  await withClient(await platform.databaseUrl('tongxing_demo'), (database) =>
    database.query(`update identity."user" set installation = true where username = 'guanliyuan'`),
  );
}

/** A machine client as an administrator makes it, with a token for its key. */
export async function machineClient(
  url: string,
  administrator: string,
  role: 'CITY' | 'INTEGRATOR',
): Promise<{ id: string; key: string; client: GraphClient }> {
  const wanted = { name: `试 ${role}`, role, districts: role === 'CITY' ? [] : HOME, scopes: ['graph'] };
  const made = await post(url, 'clients', { ...wanted, expiresOn: inAYear(), addresses: [] }, administrator);
  const { client, key } = (await made.json()) as { client: { id: string }; key: string };
  const exchanged = await fetch(`${url}/auth/client-token`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
  });
  if (!exchanged.ok) throw new Error(`client-token: ${exchanged.status} ${await exchanged.text()}`);
  const { access_token: token } = (await exchanged.json()) as { access_token: string };
  return { id: client.id, key, client: clientWith(url, token) };
}

function inAYear(): string {
  return new Date(Date.now() + 365 * 86_400_000).toISOString().slice(0, 10);
}
