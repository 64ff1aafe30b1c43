import { useMemo, type ReactNode } from 'react';
import { today, useAccount, useTexts } from '@tongxing/dashboard-kit';
import { useAccounts } from '../accounts/use-accounts.ts';
import type { Said } from '../identity/said.ts';
import type { ApiClient } from '../identity/types.ts';
import { RecordForm } from '../parts/RecordForm.tsx';
import type { ScopeWords } from '../parts/use-scope-words.ts';
import { administrationTexts } from '../texts.ts';
import { clientGroups, clientInput, clientProblems } from './form.ts';
import { clientsTexts } from './texts.ts';

interface Props {
  /** What is changed; null makes a new one. */
  readonly client: ApiClient | null;
  readonly words: ScopeWords;
  readonly send: (input: Readonly<Record<string, unknown>>, version: number | null) => Promise<Said<unknown>>;
  readonly reread?: () => Promise<ApiClient | null | undefined>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** The form of a machine client. */
export function ClientForm({ client, words, send, reread, onDone, onCancel }: Props): ReactNode {
  const t = useTexts(clientsTexts);
  const shared = useTexts(administrationTexts);
  const { sub, districts: own } = useAccount();
  const accounts = useAccounts().said;
  const known = accounts?.kind === 'done' ? accounts.body.accounts : [];
  const installation = known.find(({ id }) => id === sub)?.installation ?? false;
  const fixed = client?.role ?? null;
  const districts = useMemo(() => own.map((code) => [code, words.district(code)] as const), [own, words]);
  const groups = useMemo(
    () =>
      clientGroups({
        t,
        roleWord: (role) => shared(`role.${role}`),
        districts,
        today: today(),
        installation,
        fixed,
      }),
    [t, shared, districts, installation, fixed],
  );
  return (
    <RecordForm<ApiClient>
      id={client === null ? 'client.new' : `client.${client.id}`}
      groups={groups}
      record={client}
      check={(values) => clientProblems(t, values, fixed)}
      send={(input, version) => send(clientInput(input, districts, fixed), version)}
      {...(reread === undefined ? {} : { reread })}
      submitLabel={t(client === null ? 'submit' : 'save')}
      onDone={onDone}
      onCancel={onCancel}
    />
  );
}
