import type { ApiClient } from '../identity/types.ts';
import { useAsked, type Asked } from '../identity/use-asked.ts';

export const CLIENTS = '/auth/clients';

/** A client whose key has just been made. */
export interface KeyedClient {
  readonly client: ApiClient;
  readonly key: string;
}

/** The machine clients that the administrator may keep. */
export function useClients(): Asked<{ readonly clients: readonly ApiClient[] }> {
  return useAsked(CLIENTS);
}
