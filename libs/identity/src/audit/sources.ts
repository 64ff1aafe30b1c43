import { SIGN_IN_OUTCOMES } from '../sign-in/events.ts';

/** A record that the audit shows: one of the tables that are only added to. */
export interface AuditSource {
  /** tells its rows from others' in keys; one letter */
  letter: string;
  kinds: readonly string[];
  /**
   * A SELECT of the columns `at, id bigint, kind, actor, actor_name, actor_roles, subject, subject_name, address, request_id, before,
   * after`. Row policies keep it to the districts of who asks.
   */
  sql: string;
}

/** Who recovers administrators by the command on the server. */
export const RECOVERY = 'recovery';

/** Everything that identity records. */
export const AUDIT_SOURCES: readonly AuditSource[] = [
  {
    letter: 's',
    kinds: SIGN_IN_OUTCOMES,
    sql: /* sql */ `select at, id, outcome as kind, actor, actor_name, actor_roles, user_id::text as subject, subject_name, address,
      request_id, null::jsonb as before, null::jsonb as after from sign_in_event`,
  },
  {
    letter: 'a',
    kinds: [
      ...['ACCOUNT_CREATED', 'ACCOUNT_CHANGED', 'ACCOUNT_REMOVED', 'PASSWORD_SET'],
      ...['SECOND_FACTOR_ENROLLED', 'SECOND_FACTOR_REMOVED', 'RECOVERED'],
    ],
    sql: /* sql */ `select at, id, case
        when actor = '${RECOVERY}' and change = 'PASSWORD_SET' then 'RECOVERED'
        when change in ('CREATED', 'CHANGED', 'REMOVED') then 'ACCOUNT_' || change
        else change end as kind,
      actor, actor_name, actor_roles, user_id::text as subject, subject_name, null::text as address, request_id, before, after
      from account_event`,
  },
  {
    letter: 'c',
    kinds: [
      ...['CLIENT_CREATED', 'CLIENT_CHANGED', 'CLIENT_KEY_RENEWED', 'CLIENT_REVOKED', 'CLIENT_REMOVED'],
      ...['CLIENT_TOKEN_ISSUED', 'CLIENT_REFUSED'],
    ],
    sql: /* sql */ `select at, id, 'CLIENT_' || change as kind, actor, actor_name, actor_roles, client_id::text as subject,
      client_name as subject_name, address, request_id, before, after from client_event`,
  },
];
