import type { AnsweredProblem, Words } from '@tongxing/dashboard-kit';
import type { FormGroup, FormValues, Options } from '@tongxing/dashboard-kit/form';
import { addMonths } from '@tongxing/dashboard-kit/pure';
import type { ApiClient, ClientRole, ClientScope } from '../identity/types.ts';
import type { clientsTexts } from './texts.ts';
import { addressesOf, CLIENT_ROLES, wrongAddress } from './words.ts';

export type ClientsWords = Words<(typeof clientsTexts)['keys'][number]>;

const SCOPES: readonly ClientScope[] = ['graph', 'figures'];

/** What the form is made with. */
export interface ClientSurroundings {
  readonly t: ClientsWords;
  readonly roleWord: (role: ClientRole) => string;
  /** The administrator's own, as code and name. */
  readonly districts: Options;
  readonly today: string;
  /** Whether the administrator keeps what looks across districts: the city's client. */
  readonly installation: boolean;
  /** The role of a client that is changed, which it keeps; null for a new one. */
  readonly fixed: ClientRole | null;
}

/** How long a key lasts at most, in months: a forgotten one ends by itself. */
const LONGEST_MONTHS = 24;

const isCity = (values: FormValues, fixed: ClientRole | null): boolean =>
  (fixed ?? values['role']) === 'CITY';

/** The form of a machine client: who it is, what it may do, until when, and from where. */
export function clientGroups(around: ClientSurroundings): readonly FormGroup<ApiClient>[] {
  const { t, roleWord, districts, today, installation, fixed } = around;
  const roles = CLIENT_ROLES.filter((role) => role !== 'CITY' || installation);
  return [
    {
      title: t('group.client'),
      fields: [
        { kind: 'text', name: 'name', label: t('name'), hint: t('name.hint'), required: true, maxLength: 60 },
        ...(fixed === null
          ? [
              {
                kind: 'choice',
                name: 'role',
                label: t('role'),
                hint: t(installation ? 'role.hint' : 'role.hint.own'),
                required: true,
                options: roles.map((role) => [role, roleWord(role)] as const),
              } as const,
            ]
          : []),
        ...(districts.length > 1
          ? [
              {
                kind: 'choices',
                name: 'districts',
                label: t('districts'),
                required: true,
                options: districts,
                shown: (values: FormValues) => !isCity(values, fixed),
              } as const,
            ]
          : []),
      ],
    },
    {
      title: t('group.limits'),
      fields: [
        {
          kind: 'choices',
          name: 'scopes',
          label: t('scopes'),
          required: true,
          options: SCOPES.map((scope) => [scope, t(`scope.${scope}`)] as const),
        },
        {
          kind: 'day',
          name: 'expiresOn',
          label: t('expiresOn'),
          hint: t('expiresOn.hint'),
          required: true,
          min: today,
          max: addMonths(today, LONGEST_MONTHS),
        },
        {
          kind: 'longText',
          name: 'addresses',
          label: t('addresses'),
          hint: t('addresses.hint'),
          from: (client) => client.addresses.join('\n'),
          refuse: (value) => {
            const wrong = wrongAddress(value);
            return wrong === null ? null : t('addresses.wrong', { address: wrong });
          },
        },
      ],
    },
  ];
}

/** What no field can say by itself: the city's client reads what is published and pushes nothing. */
export function clientProblems(
  t: ClientsWords,
  values: FormValues,
  fixed: ClientRole | null,
): AnsweredProblem[] {
  const pushes = (values['scopes'] ?? '').includes('figures');
  return isCity(values, fixed) && pushes ? [{ path: ['scopes'], message: t('scopes.city') }] : [];
}

/** What is sent: an administrator of one district need not say which, and the city's client has none. */
export function clientInput(
  input: Readonly<Record<string, unknown>>,
  districts: Options,
  fixed: ClientRole | null,
): Readonly<Record<string, unknown>> {
  const role = fixed ?? input['role'];
  const given = input['districts'] ?? districts.map(([code]) => code);
  const addresses = input['addresses'];
  return {
    ...input,
    role,
    districts: role === 'CITY' ? [] : given,
    addresses: typeof addresses === 'string' ? addressesOf(addresses) : [],
  };
}
