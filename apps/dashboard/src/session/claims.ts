import type { Account, Role, UnitCode } from '@tongxing/dashboard-kit/pure';

/** What the dashboard reads from its access token. It decides what is shown, never what is allowed. */
export interface Claims extends Account {
  /** Seconds since 1970. */
  readonly expires: number;
}

/** Reads the claims of a token; null when it is not one. */
export function readClaims(token: string): Claims | null {
  const payload = token.split('.')[1];
  if (payload === undefined) return null;
  try {
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (c) =>
      c.charCodeAt(0),
    );
    const raw = JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>;
    const { sub, name, unit, roles, districts, street, body, exp } = raw;
    if (typeof sub !== 'string' || typeof exp !== 'number') return null;
    return {
      sub,
      name: typeof name === 'string' ? name : sub,
      unit: typeof unit === 'string' ? (unit as UnitCode) : null,
      roles: Array.isArray(roles) ? (roles as Role[]) : [],
      districts: Array.isArray(districts) ? (districts as string[]) : [],
      street: typeof street === 'string' ? street : null,
      body: typeof body === 'string' ? body : null,
      expires: exp,
    };
  } catch {
    return null;
  }
}
