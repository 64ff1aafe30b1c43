import type { Role } from '@tongxing/auth';
import { type OwnPlatform, startPlatform } from '../platform.ts';
import { type Asker, openCast } from './cast.ts';
import { rootFields, type RootField } from './root-fields.ts';

type Outcome = 'ANSWERED' | 'FORBIDDEN' | 'UNAUTHENTICATED';
/** Which roles hold a permission, by permission. */
type Tables = ReadonlyMap<string, ReadonlySet<Role>>;

const FIELDS = rootFields();
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

/** What the declaration of a field and the table of its service say. */
function declared({ permission }: RootField, role: Role | null): Outcome {
  if (permission === undefined) return 'ANSWERED';
  if (role === null) return 'UNAUTHENTICATED';
  return tables.get(permission)?.has(role) ? 'ANSWERED' : 'FORBIDDEN';
}

/** What happens when it is asked. A service's typed word on a row is an answer; a code that no table knows is none. */
async function asked(field: RootField, { client }: Asker): Promise<string> {
  const { errors } = await client.ask(field.document, field.variables());
  const [code = 'ANSWERED', ...more] = new Set(errors.map(({ extensions }) => extensions.code));
  return more.length === 0 ? code : [code, ...more].join(' and ');
}

describe('every root field of the graph', () => {
  it('is there, and asks for a permission that a service’s table tells of', () => {
    expect(FIELDS.length).toBeGreaterThan(70);
    const unknown = FIELDS.filter(({ permission }) => permission !== undefined && !tables.has(permission));
    expect(unknown.map(({ name, permission }) => `${name}: ${permission}`)).toEqual([]);
  });

  it.each(ROLES)(
    'is answered or refused, as it declares, to %s',
    async (role) => {
      const askers = cast.filter((asker) => asker.role === role);
      expect(askers.length).toBeGreaterThan(0);
      for (const asker of askers) {
        const outcomes: Record<string, string> = {};
        for (const field of FIELDS) outcomes[field.name] = await asked(field, asker);
        const wanted = Object.fromEntries(FIELDS.map((field) => [field.name, declared(field, role)]));
        expect({ who: asker.who, ...outcomes }).toEqual({ who: asker.who, ...wanted });
      }
    },
    60_000,
  );
});
