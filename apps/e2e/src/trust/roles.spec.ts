import type { Role } from '@tongxing/auth';
import { eachOf } from '../federation/duel.ts';
import { type OwnPlatform, startPlatform } from '../platform.ts';
import { type Asker, openCast } from './cast.ts';
import { type DeclaredField, guardedFields, rootFields } from './root-fields.ts';

type Outcome = 'ANSWERED' | 'FORBIDDEN' | 'UNAUTHENTICATED';
/** A guarded field of rows that the asker sees none of: nobody came to its guard. */
const NO_ROWS = 'NO ROWS';
/** Which roles hold a permission, by permission. */
type Tables = ReadonlyMap<string, ReadonlySet<Role>>;

const ROOT_FIELDS = rootFields();
const GUARDED = guardedFields();
const FIELDS = [...ROOT_FIELDS, ...GUARDED];
const ROLES: readonly (Role | null)[] = [
  ...['OFFICE', 'UNIT', 'STREET', 'BODY', 'CITY', 'CITY_OFFICE', 'INTEGRATOR', 'ADMIN'],
  null,
] as (Role | null)[];

let platform: OwnPlatform;
let cast: Asker[];
let tables: Tables;
beforeAll(async () => {
  platform = await startPlatform({ open: true });
  cast = await openCast(platform);
  tables = await tablesOf(cast[0]!);
}, 240_000);
afterAll(() => platform.stop());

/** The tables of permissions of all services, as the page 权限一览 has them. */
async function tablesOf({ client }: Asker): Promise<Tables> {
  const { data, errors } = await client.ask(
    `{ ${['organizations', 'people', 'programs'].map((name) => `${name}Access { permission grants { role } }`).join(' ')} }`,
  );
  expect(errors).toEqual([]);
  const rules = Object.values(
    data as Record<string, { permission: string; grants: { role: Role }[] }[]>,
  ).flat();
  return new Map(
    rules.map(({ permission, grants }) => [permission, new Set(grants.map(({ role }) => role))]),
  );
}

/** What the declaration of a field and the tables of the services say. */
function declared({ permissions }: DeclaredField, role: Role | null): Outcome {
  if (permissions.length === 0) return 'ANSWERED';
  if (role === null) return 'UNAUTHENTICATED';
  return permissions.every((permission) => tables.get(permission)?.has(role)) ? 'ANSWERED' : 'FORBIDDEN';
}

/** What happens when it is asked. A service's typed word on a row is an answer; a code that no table knows is none. */
async function asked(field: DeclaredField, { client }: Asker): Promise<string> {
  const { data, errors } = await client.ask(field.document, field.variables());
  const codes = new Set(errors.map(({ extensions }) => extensions.code));
  if (codes.size > 0) return [...codes].join(' and ');
  const [list] = Object.values(data as Record<string, { edges?: unknown[] } & unknown[]>);
  return GUARDED.includes(field) && (list?.edges ?? list)?.length === 0 ? NO_ROWS : 'ANSWERED';
}

describe('every root field of the graph, and every guarded field of its types', () => {
  it('is there, and asks for permissions that the tables of the services tell of', () => {
    expect(ROOT_FIELDS.length).toBeGreaterThan(80);
    expect(GUARDED.length).toBeGreaterThan(5);
    const unknown = FIELDS.flatMap(({ permissions }) => permissions).filter((each) => !tables.has(each));
    expect(unknown).toEqual([]);
  });

  it.each(ROLES)('is answered or refused, as it declares, to %s', async (role) => {
    const askers = cast.filter((asker) => asker.role === role);
    expect(askers.length).toBeGreaterThan(0);
    for (const asker of askers) {
      const outcomes = await eachOf(FIELDS, async (field) => {
        const outcome = await asked(field, asker);
        // The office has rows of everything: with it, every guard is come to.
        const wanted = outcome === NO_ROWS && role !== 'OFFICE' ? NO_ROWS : declared(field, role);
        return { name: field.name, outcome, wanted };
      });
      const by = (of: 'outcome' | 'wanted') =>
        Object.fromEntries(outcomes.map((each) => [each.name, each[of]]));
      expect({ who: asker.who, ...by('outcome') }).toEqual({ who: asker.who, ...by('wanted') });
    }
  });
});
