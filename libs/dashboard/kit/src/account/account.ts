/** The offices that an account can act for. */
export type Role = 'OFFICE' | 'UNIT' | 'STREET' | 'BODY' | 'CITY' | 'CITY_OFFICE' | 'INTEGRATOR' | 'ADMIN';

/** The members of the tripartite committee: 人社局, 工会, 商务局, and the three together. */
export type UnitCode = 'HRSS' | 'UNION' | 'COMMERCE' | 'TRIPARTITE';

/** Who is signed in, as far as pages ask: it decides what is shown, never what is allowed. */
export interface Account {
  readonly sub: string;
  /** Of the post: 专班办公室. */
  readonly name: string;
  readonly roles: readonly Role[];
  readonly unit: UnitCode | null;
  /** Division codes, six digits. */
  readonly districts: readonly string[];
  /** The town or sub-district office whose rows it sees, nine digits; null: those of the whole district. */
  readonly street: string | null;
  /** The mediation body that it acts for. */
  readonly body: string | null;
}

/**
 * Who holds a permission, role by role. `true` is any account of the role; a list names the units that hold
 * it, as a ledger is kept by one of the three. A role that is not named holds nothing.
 */
export type Holders = Readonly<Partial<Record<Role, true | readonly UnitCode[]>>>;

/** Whether one of the account's roles holds the permission. */
export function holds(account: Pick<Account, 'roles' | 'unit'>, holders: Holders): boolean {
  return account.roles.some((role) => {
    const grant = holders[role];
    if (grant === undefined) return false;
    return grant === true || (account.unit !== null && grant.includes(account.unit));
  });
}

/** What an account may do, from a table of permissions: `permitted(account, enterprisePermissions).register`. */
export function permitted<Permission extends string>(
  account: Pick<Account, 'roles' | 'unit'>,
  table: Readonly<Record<Permission, Holders>>,
): Readonly<Record<Permission, boolean>> {
  const names = Object.keys(table) as Permission[];
  return Object.fromEntries(names.map((name) => [name, holds(account, table[name])])) as Record<
    Permission,
    boolean
  >;
}
