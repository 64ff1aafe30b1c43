/** A cookie for a few minutes and a few addresses, out of reach of scripts. */
export interface ShortCookie {
  /** its value in a request; undefined without one */
  read(header: string | undefined): string | undefined;
  /** the `Set-Cookie` that sets it, for so many seconds; 0 removes it */
  write(value: string, life: number): string;
}

/** Describes a cookie. It is sent by https alone where the platform is reached by it. */
export function shortCookie(o: {
  name: string;
  path: string;
  /** `Lax` comes along when another site's link leads here, `Strict` does not */
  sameSite: 'Lax' | 'Strict';
  isSecure: boolean;
}): ShortCookie {
  const name = `${o.isSecure ? '__Secure-' : ''}${o.name}`;
  const attributes = `Path=${o.path}; HttpOnly; SameSite=${o.sameSite}${o.isSecure ? '; Secure' : ''}`;
  return {
    read(header = '') {
      const pairs = header.split(';').map((pair) => pair.trim());
      return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
    },
    write: (value, life) => `${name}=${value}; Max-Age=${life}; ${attributes}`,
  };
}
