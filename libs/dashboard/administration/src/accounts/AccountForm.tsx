import { useMemo, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { graphql } from '@tongxing/dashboard-documents';
import { kitTexts, useAccount, useTexts } from '@tongxing/dashboard-kit';
import { useOrganizationSearch, useStreets } from '@tongxing/dashboard-organizations/choices';
import type { Said } from '../identity/said.ts';
import type { ManagedAccount } from '../identity/types.ts';
import { RecordForm } from '../parts/RecordForm.tsx';
import type { ScopeWords } from '../parts/use-scope-words.ts';
import { administrationTexts } from '../texts.ts';
import { accountGroups, accountInput, accountProblems } from './form.ts';
import { accountsTexts } from './texts.ts';
import { SIGN_IN_ROLES } from './words.ts';

const districtNames = graphql(`
  query Accounts_districts {
    districts {
      code
      name
    }
  }
`);

interface Props {
  /** What is changed; null opens a new one. */
  readonly account: ManagedAccount | null;
  readonly accounts: readonly ManagedAccount[];
  readonly words: ScopeWords;
  readonly send: (input: Readonly<Record<string, unknown>>, version: number | null) => Promise<Said<unknown>>;
  readonly reread?: () => Promise<ManagedAccount | null | undefined>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** The form of an account: the role decides what else is asked for. */
export function AccountForm({ account, accounts, words, send, reread, onDone, onCancel }: Props): ReactNode {
  const t = useTexts(accountsTexts);
  const shared = useTexts(administrationTexts);
  const kit = useTexts(kitTexts);
  const { sub, districts: own } = useAccount();
  const streets = useStreets();
  const searchBodies = useOrganizationSearch('MEDIATION_BODY');
  const [{ data, fetching }] = useQuery({ query: districtNames });
  const installation = accounts.find(({ id }) => id === sub)?.installation ?? false;
  const districts = useMemo(() => {
    const names = new Map((data?.districts ?? []).map(({ code, name }) => [code, name]));
    return own.map((code) => [code, names.get(code) ?? code] as const);
  }, [data, own]);
  // What looks across districts is for the administrator of the whole installation to give.
  const roles = useMemo(
    () =>
      SIGN_IN_ROLES.filter(
        (role) => role !== 'CITY_OFFICE' || installation || account?.roles.includes(role) === true,
      ),
    [installation, account],
  );
  const groups = useMemo(
    () =>
      accountGroups({
        t,
        roleWord: (role) => shared(`role.${role}`),
        unitWord: (unit) => kit(`unit.${unit}`),
        roles,
        districts,
        streets,
        searchBodies,
        bodyName: words.body,
        installation,
        isNew: account === null,
      }),
    [t, shared, kit, roles, districts, streets, searchBodies, words, installation, account],
  );
  // The form keeps what it was opened with: names have to be there before.
  if (fetching && data === undefined) return null;
  return (
    <RecordForm<ManagedAccount>
      id={account === null ? 'account.new' : `account.${account.id}`}
      groups={groups}
      record={account}
      {...(installation ? { preset: { districts: own.join(' ') } } : {})}
      check={(values) => accountProblems(t, values)}
      send={(input, version) => send(accountInput(input, districts), version)}
      {...(reread === undefined ? {} : { reread })}
      submitLabel={t(account === null ? 'submit' : 'save')}
      onDone={onDone}
      onCancel={onCancel}
    />
  );
}
