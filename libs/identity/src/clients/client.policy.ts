import { addMonths, isIsoDate } from '@tongxing/calendar';
import type { IsoDate } from '@tongxing/calendar';
import type { AccountRow } from '../accounts/account.ts';
import { isAddressRange, isWithin } from './addresses.ts';
import { CLIENT_ROLES, CLIENT_SCOPES } from './client.ts';
import type { ClientRights, ClientRole, ClientRow } from './client.ts';

/** What an administrator asks for; nothing of it is believed yet. */
export interface WantedClient {
  name: string;
  role: string;
  districts: string[];
  scopes: string[];
  expiresOn: string;
  addresses: string[];
}

/** Why a key that is right opens nothing. */
export type ClientRefusal = 'REVOKED' | 'EXPIRED' | 'ADDRESS';

const DISTRICT = /^\d{6}$/;
/** A forgotten key ends by itself. */
const LONGEST_MONTHS = 24;
const MOST_ADDRESSES = 20;

/**
 * Checks what is asked for: districts for an integrator and none for the city, which asks and never writes; an end
 * within two years; addresses that are addresses.
 *
 * @param today the day in Asia/Shanghai
 * @returns the sound client, or the name of the first field that is wrong
 */
export function checkClient(
  wanted: WantedClient,
  today: IsoDate,
): (ClientRights & { role: ClientRole }) | { fault: keyof WantedClient } {
  const role = CLIENT_ROLES.find((one) => one === wanted.role);
  const scopes = CLIENT_SCOPES.filter((scope) => wanted.scopes.includes(scope));
  const { districts, expiresOn, addresses } = wanted;
  const isCity = role === 'CITY';
  const faults: [keyof WantedClient, boolean][] = [
    ['name', wanted.name.trim() === ''],
    ['role', role === undefined],
    ['districts', isCity !== (districts.length === 0) || !districts.every((code) => DISTRICT.test(code))],
    ['scopes', scopes.length === 0 || scopes.length !== wanted.scopes.length],
    ['scopes', isCity && scopes.includes('figures')],
    ['expiresOn', !isIsoDate(expiresOn) || expiresOn < today || expiresOn > addMonths(today, LONGEST_MONTHS)],
    ['addresses', addresses.length > MOST_ADDRESSES || !addresses.every(isAddressRange)],
  ];
  const fault = faults.find(([, holds]) => holds)?.[0];
  if (fault || !role) return { fault: fault ?? 'role' };
  return { name: wanted.name.trim(), role, districts, scopes, expiresOn, addresses };
}

/** Whether an administrator has a client in hand: that of the installation any, others those of their districts. */
export function mayAdministerClient(
  administrator: AccountRow,
  client: Pick<ClientRow, 'role' | 'districts'>,
): boolean {
  if (!administrator.roles.includes('ADMIN') || administrator.banned) return false;
  if (administrator.installation) return true;
  return client.role !== 'CITY' && client.districts.every((code) => administrator.districts.includes(code));
}

/** Why the right key of a client opens nothing at this moment from this address; null when it does. */
export function refusalOf(
  client: Pick<ClientRow, 'revokedAt' | 'expiresOn' | 'addresses'>,
  o: { address: string; today: IsoDate },
): ClientRefusal | null {
  if (client.revokedAt) return 'REVOKED';
  if (client.expiresOn < o.today) return 'EXPIRED';
  return client.addresses.length > 0 && !isWithin(o.address, client.addresses) ? 'ADDRESS' : null;
}
