import { useEffect, useState, type ReactNode } from 'react';
import { useLanguage, useTexts } from '@tongxing/dashboard-kit/basics';
import { fetchDemonstration, type DemonstrationAccounts } from '../session/identity.ts';
import { appTexts } from '../texts.ts';

interface Props {
  readonly busy: boolean;
  readonly onChoose: (username: string, password: string) => void;
}

/** The accounts to try the platform with, while demonstration data is loaded. */
export function Demonstration({ busy, onChoose }: Props): ReactNode {
  const t = useTexts(appTexts);
  const language = useLanguage();
  const [loaded, setLoaded] = useState<DemonstrationAccounts>({ accounts: [] });
  useEffect(() => {
    let wanted = true;
    void fetchDemonstration().then((answer) => wanted && setLoaded(answer));
    return () => {
      wanted = false;
    };
  }, [language]);
  const password = loaded.password;
  if (loaded.accounts.length === 0 || password === undefined) return null;
  return (
    <section className="sign-in-demo" aria-labelledby="demo-accounts">
      <h2 id="demo-accounts">{t('signIn.demo')}</h2>
      <p className="soft">{t('signIn.demo.text', { password })}</p>
      <ul>
        {loaded.accounts.map(({ username, name }) => (
          <li key={username}>
            <button
              type="button"
              className="plain"
              disabled={busy}
              onClick={() => onChoose(username, password)}
            >
              <span className="link">{name}</span> <span className="soft">{username}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
