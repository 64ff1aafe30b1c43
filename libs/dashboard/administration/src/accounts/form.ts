import type { AnsweredProblem, Words } from '@tongxing/dashboard-kit';
import type { FormGroup, FormValues, Hit, Options } from '@tongxing/dashboard-kit/form';
import { choicesOf, type Role, type UnitCode } from '@tongxing/dashboard-kit/pure';
import type { ManagedAccount } from '../identity/types.ts';
import type { accountsTexts } from './texts.ts';

export type AccountsWords = Words<(typeof accountsTexts)['keys'][number]>;

const UNITS: readonly UnitCode[] = ['HRSS', 'UNION', 'COMMERCE', 'TRIPARTITE'];
const USERNAME = /^[a-z0-9_.]{3,30}$/;
const DISTRICTS = /^\d{6}([\s,，、]+\d{6})*$/;

/** What the form is made with. */
export interface Surroundings {
  readonly t: AccountsWords;
  readonly roleWord: (role: Role) => string;
  readonly unitWord: (unit: UnitCode) => string;
  readonly roles: readonly Role[];
  /** The administrator's own, as code and name. */
  readonly districts: Options;
  readonly streets: Options;
  readonly searchBodies: (text: string) => Promise<readonly Hit[]>;
  readonly bodyName: (id: string) => string | undefined;
  /** Whether the administrator keeps the accounts of every district. */
  readonly installation: boolean;
  readonly isNew: boolean;
}

const has = (values: FormValues, ...roles: readonly Role[]): boolean =>
  choicesOf(values['roles'] ?? '').some((each) => roles.some((role) => role === each));

/** Whether every role looks across districts, so that none is named. */
const across = (values: FormValues): boolean => {
  const roles = choicesOf(values['roles'] ?? '');
  return roles.length > 0 && roles.every((role) => role === 'CITY_OFFICE');
};

/** The form of an account: who it is, and what each of its roles needs to be told. */
export function accountGroups(around: Surroundings): readonly FormGroup<ManagedAccount>[] {
  const { t, districts, installation } = around;
  const several = installation || districts.length > 1;
  return [
    {
      title: t('group.account'),
      fields: [
        ...(around.isNew
          ? [
              {
                kind: 'text',
                name: 'username',
                label: t('username'),
                hint: t('username.hint'),
                required: true,
                refuse: (value: string) => (USERNAME.test(value) ? null : t('username.wrong')),
              } as const,
            ]
          : []),
        { kind: 'text', name: 'name', label: t('name'), hint: t('name.hint'), required: true, maxLength: 60 },
      ],
    },
    {
      title: t('group.rights'),
      fields: [
        {
          kind: 'choices',
          name: 'roles',
          label: t('roles'),
          hint: t('roles.hint'),
          required: true,
          options: around.roles.map((role) => [role, around.roleWord(role)] as const),
        },
        {
          kind: 'choice',
          name: 'unit',
          label: t('unit'),
          hint: t('unit.hint'),
          shown: (values) => has(values, 'UNIT', 'OFFICE'),
          options: UNITS.map((unit) => [unit, around.unitWord(unit)] as const),
        },
        ...(several
          ? [
              installation
                ? ({
                    kind: 'text',
                    name: 'districts',
                    label: t('districts'),
                    hint: t('districts.hint', { known: districts.map(([, name]) => name).join(' ') }),
                    required: true,
                    shown: (values: FormValues) => !across(values),
                    from: (account: ManagedAccount) => account.districts.join(' '),
                    refuse: (value: string) => (DISTRICTS.test(value) ? null : t('districts.wrong')),
                  } as const)
                : ({
                    kind: 'choices',
                    name: 'districts',
                    label: t('districts'),
                    required: true,
                    options: districts,
                  } as const),
            ]
          : []),
        {
          kind: 'choice',
          name: 'street',
          label: t('street'),
          required: true,
          shown: (values) => has(values, 'STREET'),
          options: around.streets,
        },
        {
          kind: 'pick',
          name: 'body',
          label: t('body'),
          hint: t('body.hint'),
          required: true,
          shown: (values) => has(values, 'BODY'),
          search: around.searchBodies,
          from: ({ body }) =>
            body === null ? null : { id: body, title: around.bodyName(body) ?? t('body.unknown') },
        },
        ...(installation
          ? [
              {
                kind: 'yesNo',
                name: 'installation',
                label: t('installation'),
                hint: t('installation.hint'),
                shown: (values: FormValues) => has(values, 'ADMIN'),
              } as const,
            ]
          : []),
      ],
    },
  ];
}

/** What no field can say by itself: a unit acts for one of the three. */
export function accountProblems(t: AccountsWords, values: FormValues): AnsweredProblem[] {
  return has(values, 'UNIT') && (values['unit'] ?? '') === ''
    ? [{ path: ['unit'], message: t('unit.missing') }]
    : [];
}

/** What is sent; an administrator of one district need not say which. */
export function accountInput(
  input: Readonly<Record<string, unknown>>,
  districts: Options,
): Readonly<Record<string, unknown>> {
  const given = input['districts'];
  const roles = input['roles'] as readonly string[];
  const none = roles.every((role) => role === 'CITY_OFFICE');
  const codes = Array.isArray(given)
    ? (given as string[])
    : typeof given === 'string'
      ? given.split(/[\s,，、]+/)
      : districts.map(([code]) => code);
  return { ...input, districts: none ? [] : codes, installation: input['installation'] === true };
}
