/** The offices a person can act for; none for machine clients. */
export type Role = 'OFFICE' | 'UNIT' | 'STREET' | 'BODY' | 'CITY' | 'CITY_OFFICE' | 'INTEGRATOR' | 'ADMIN';

/** The members of the tripartite committee: 人社局, 工会, 商务局, and 协调劳动关系三方 together. */
export type UnitCode = 'HRSS' | 'UNION' | 'COMMERCE' | 'TRIPARTITE';

/** Every role there is. */
export const ROLES: readonly Role[] = [
  'OFFICE',
  'UNIT',
  'STREET',
  'BODY',
  'CITY',
  'CITY_OFFICE',
  'INTEGRATOR',
  'ADMIN',
];

/** Every unit code. */
export const UNIT_CODES: readonly UnitCode[] = ['HRSS', 'UNION', 'COMMERCE', 'TRIPARTITE'];

/** Who acts: the claims that identity signs and the gateway passes on. */
export interface Actor {
  /** stable id of the account */
  sub: string;
  /** display name of the post; empty where a subgraph need not know it */
  name: string;
  unit?: UnitCode;
  /** division codes of the districts this actor belongs to (six digits) */
  districts: string[];
  /** division code of the town or sub-district office (nine digits) */
  street?: string;
  /** id of the mediation body */
  body?: string;
  roles: Role[];
  /** what the token was issued for, such as `dashboard` */
  scope: string[];
  /** id of the sign-in session */
  sid: string;
  /** version of the account's rights */
  ver: number;
}

/** Thrown when claims do not describe an actor. */
export class MalformedActor extends Error {
  override readonly name = 'MalformedActor';
}

/**
 * Reads an actor out of verified claims.
 *
 * Roles and units this platform does not know are dropped, never guessed: they allow nothing.
 *
 * @throws {MalformedActor} when a claim has the wrong shape
 */
export function actorFromClaims(claims: unknown): Actor {
  if (typeof claims !== 'object' || claims === null || Array.isArray(claims)) {
    throw new MalformedActor('the claims are not an object');
  }
  const read = claims as Record<string, unknown>;
  const sub = text(read, 'sub');
  if (!sub) throw new MalformedActor('the claim sub is missing');
  const version = read['ver'] ?? 0;
  if (typeof version !== 'number' || !Number.isInteger(version)) {
    throw new MalformedActor('the claim ver is not a whole number');
  }
  const unit = UNIT_CODES.find((code) => code === text(read, 'unit'));
  const street = text(read, 'street');
  const body = text(read, 'body');
  const given = texts(read, 'roles');
  return {
    sub,
    name: text(read, 'name') ?? '',
    ...(unit && { unit }),
    districts: texts(read, 'districts'),
    ...(street && { street }),
    ...(body && { body }),
    roles: ROLES.filter((role) => given.includes(role)),
    scope: texts(read, 'scope'),
    sid: text(read, 'sid') ?? '',
    ver: version,
  };
}

function text(claims: Record<string, unknown>, name: string): string | undefined {
  const value = claims[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw new MalformedActor(`the claim ${name} is not a text`);
  return value;
}

/** A list of texts; also the space-separated form that OAuth uses for `scope`. */
function texts(claims: Record<string, unknown>, name: string): string[] {
  const value = claims[name] ?? [];
  if (name === 'scope' && typeof value === 'string') return value.split(' ').filter(Boolean);
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
    throw new MalformedActor(`the claim ${name} is not a list of texts`);
  }
  return [...value];
}
