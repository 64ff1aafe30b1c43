import type { Role, UnitCode } from '@tongxing/auth';
import { demonstrationMediationBodies } from '@tongxing/reference-data';
import type { Pool } from 'pg';
import type { Routes } from './http/server.ts';
import { DEMONSTRATION_PASSWORD } from './sign-in/password.policy.ts';

/** The district whose plan the platform carries: 唐山高新技术产业开发区. */
export const PLAN_DISTRICT = '130273';
/** A second, invented district, to see that districts are kept apart. */
const SECOND_DISTRICT = '130299';

/** A demonstration account: a post, never a person. */
export interface DemonstrationAccount {
  username: string;
  name: string;
  role: Role;
  districts: string[];
  unit?: UnitCode;
  /** of STREET; of BODY the town or office whose mediation body it is */
  street?: string;
}

const HOME = [PLAN_DISTRICT];

/** The demonstration accounts, in the order in which the sign-in page shows them. */
export const DEMONSTRATION_ACCOUNTS: readonly DemonstrationAccount[] = [
  { username: 'zhuanban', name: '专班办公室（演示）', role: 'OFFICE', unit: 'HRSS', districts: HOME },
  { username: 'renshe', name: '人社局经办（演示）', role: 'UNIT', unit: 'HRSS', districts: HOME },
  { username: 'gonghui', name: '工会经办（演示）', role: 'UNIT', unit: 'UNION', districts: HOME },
  { username: 'shangwu', name: '商务局经办（演示）', role: 'UNIT', unit: 'COMMERCE', districts: HOME },
  {
    username: 'laozhuangzi',
    name: '老庄子镇经办（演示）',
    role: 'STREET',
    street: '130273101',
    districts: HOME,
  },
  {
    username: 'tiaojie',
    name: '老庄子镇调解中心（演示）',
    role: 'BODY',
    street: '130273101',
    districts: HOME,
  },
  { username: 'shisanfang', name: '市三方办公室（演示）', role: 'CITY_OFFICE', districts: [] },
  { username: 'guanliyuan', name: '系统管理员（演示）', role: 'ADMIN', districts: HOME },
  {
    username: 'shili',
    name: '示例区专班办公室（演示）',
    role: 'OFFICE',
    unit: 'HRSS',
    districts: [SECOND_DISTRICT],
  },
];

/**
 * The mediation body of a demonstration account of that role, which the demonstration ledgers have under the same id;
 * null for the others.
 */
export function bodyOf({ role, districts: [district = ''], street }: DemonstrationAccount): string | null {
  if (role !== 'BODY') return null;
  const body = demonstrationMediationBodies(district).find(
    ({ type, streetCode }) => type === 'STREET' && streetCode === street,
  );
  if (!body) throw new Error(`there is no demonstration mediation body in ${street}`);
  return body.id;
}

/** What the sign-in page shows: how to get in while demonstration data is loaded, and nothing otherwise. */
export function demonstrationRoutes(pool: Pool, demonstration: boolean): Routes {
  return {
    'GET /auth/demonstration': async () => {
      const loaded = demonstration ? await loadedUsernames(pool) : new Set<string>();
      const accounts = DEMONSTRATION_ACCOUNTS.filter(({ username }) => loaded.has(username)).map(
        ({ username, name, role }) => ({ username, name, role }),
      );
      const body = accounts.length > 0 ? { accounts, password: DEMONSTRATION_PASSWORD } : { accounts };
      return { status: 200, body };
    },
  };
}

async function loadedUsernames(pool: Pool): Promise<Set<string>> {
  const { rows } = await pool.query<{ username: string }>(
    'select username from "user" where demonstration and not banned',
  );
  return new Set(rows.map(({ username }) => username));
}
