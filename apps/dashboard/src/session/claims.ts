/** What the dashboard reads from its access token. It decides what is shown, never what is allowed. */
export type Role = 'OFFICE' | 'UNIT' | 'STREET' | 'BODY' | 'CITY' | 'CITY_OFFICE' | 'INTEGRATOR' | 'ADMIN';

export interface Claims {
  readonly sub: string;
  readonly name: string;
  readonly unit: string | null;
  readonly roles: readonly Role[];
  /** Division codes, six digits. */
  readonly districts: readonly string[];
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
    const { sub, name, unit, roles, districts, exp } = raw;
    if (typeof sub !== 'string' || typeof exp !== 'number') return null;
    return {
      sub,
      name: typeof name === 'string' ? name : sub,
      unit: typeof unit === 'string' ? unit : null,
      roles: Array.isArray(roles) ? (roles as Role[]) : [],
      districts: Array.isArray(districts) ? (districts as string[]) : [],
      expires: exp,
    };
  } catch {
    return null;
  }
}
