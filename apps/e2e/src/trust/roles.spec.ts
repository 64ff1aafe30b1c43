import type { Role } from '@tongxing/auth';
import { eachOf } from '../federation/duel.ts';
import { type OwnPlatform, startPlatform } from '../platform.ts';
import { type Asker, openCast } from './cast.ts';
import { type DeclaredField, guardedFields, rootFields } from './root-fields.ts';

type Outcome = 'ANSWERED' | 'FORBIDDEN' | 'UNAUTHENTICATED';
/** Which roles hold a permission, by permission. */
type Tables = ReadonlyMap<string, ReadonlySet<Role>>;

const ROOT_FIELDS = rootFields();
const FIELDS = [...ROOT_FIELDS, ...guardedFields()];
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
  const { errors } = await client.ask(field.document, field.variables());
  const [code = 'ANSWERED', ...more] = new Set(errors.map(({ extensions }) => extensions.code));
  return more.length === 0 ? code : [code, ...more].join(' and ');
}

describe('every root field of the graph, and every guarded field of its types', () => {
  it('is there, and asks for permissions that the tables of the services tell of', () => {
    expect(ROOT_FIELDS.length).toBeGreaterThan(80);
    expect(FIELDS.length).toBeGreaterThan(ROOT_FIELDS.length);
    const unknown = FIELDS.flatMap(({ permissions }) => permissions).filter((each) => !tables.has(each));
    expect(unknown).toEqual([]);
  });

  it.each(ROLES)(
    'is answered or refused, as it declares, to %s',
    async (role) => {
      const askers = cast.filter((asker) => asker.role === role);
      expect(askers.length).toBeGreaterThan(0);
      for (const asker of askers) {
        const outcomes = await eachOf(
          FIELDS,
          async (field) => [field.name, await asked(field, asker)] as const,
        );
        const wanted = FIELDS.map((field) => [field.name, declared(field, role)] as const);
        expect({ who: asker.who, ...Object.fromEntries(outcomes) }).toEqual({
          who: asker.who,
          ...Object.fromEntries(wanted),
        });
      }
    },
    60_000,
  );
});
