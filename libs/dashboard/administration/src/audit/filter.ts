import type { AuditFilter, AuditKind } from '@tongxing/dashboard-documents';
import { isDay } from '@tongxing/dashboard-kit/pure';

/** Where the page is. */
export const BASE = '/administration/audit';

/** What the address asks for. */
export interface AuditQuestion {
  readonly who: string;
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly record: string;
  readonly request: string;
  /** `1`: also what the platform did by itself */
  readonly platform: string;
}

export const QUESTION_FIELDS = ['who', 'kind', 'from', 'to', 'record', 'request', 'platform'] as const;

/** The kinds that one chooses between, and what each service calls them. */
interface KindGroup {
  readonly graph: readonly AuditKind[];
  readonly identity: readonly string[];
}

export const KIND_GROUPS: Readonly<Record<string, KindGroup>> = {
  changes: { graph: ['CREATED', 'CHANGED', 'REMOVED'], identity: [] },
  reads: { graph: ['READ'], identity: [] },
  reveals: { graph: ['REVEALED'], identity: [] },
  exports: { graph: ['EXPORTED'], identity: [] },
  signIns: {
    graph: [],
    identity: [
      ...[
        'SIGNED_IN',
        'WRONG_CREDENTIALS',
        'SECOND_FACTOR_WRONG',
        'RECOVERY_CODE_USED',
        'LOCKED',
        'DISABLED',
      ],
      ...['SIGNED_OUT', 'PASSWORD_CHANGED', 'PASSWORD_WRONG', 'SESSION_REVOKED', 'OIDC_REFUSED'],
    ],
  },
  accounts: {
    graph: [],
    identity: [
      ...['ACCOUNT_CREATED', 'ACCOUNT_CHANGED', 'ACCOUNT_REMOVED', 'PASSWORD_SET', 'RECOVERED'],
      ...['SECOND_FACTOR_ENROLLED', 'SECOND_FACTOR_REMOVED', 'SESSIONS_ENDED', 'UNLOCKED'],
    ],
  },
  clients: {
    graph: [],
    identity: [
      ...['CLIENT_CREATED', 'CLIENT_CHANGED', 'CLIENT_KEY_RENEWED', 'CLIENT_REVOKED', 'CLIENT_REMOVED'],
      ...['CLIENT_TOKEN_ISSUED', 'CLIENT_REFUSED'],
    ],
  },
};

/** The filter of the graph's services; null where they hold nothing of what is asked for. */
export function graphFilter(question: AuditQuestion): AuditFilter | null {
  const kinds = KIND_GROUPS[question.kind]?.graph;
  if (kinds?.length === 0) return null;
  return {
    ...(isDay(question.from) ? { from: question.from } : {}),
    ...(isDay(question.to) ? { to: question.to } : {}),
    ...(question.who ? { actor: question.who } : {}),
    ...(question.record ? { recordId: question.record } : {}),
    ...(question.request ? { requestId: question.request } : {}),
    ...(kinds ? { kind: [...kinds] } : {}),
    // Who asks for one request or one record wants all of it.
    ...(question.platform || question.request || question.record ? {} : { platform: false }),
  };
}

/** The path of identity's log; null where it holds nothing of what is asked for. */
export function identityPath(question: AuditQuestion, after: string | null, first: number): string | null {
  const kinds = KIND_GROUPS[question.kind]?.identity;
  if (kinds?.length === 0) return null;
  const asked = new URLSearchParams({ first: String(first) });
  const ask = (name: string, value: string): void => {
    if (value !== '') asked.set(name, value);
  };
  ask('from', isDay(question.from) ? question.from : '');
  ask('to', isDay(question.to) ? question.to : '');
  ask('actor', question.who);
  ask('subject', question.record);
  ask('requestId', question.request);
  ask('kind', kinds?.join(',') ?? '');
  ask('after', after ?? '');
  return `/auth/audit?${asked.toString()}`;
}
