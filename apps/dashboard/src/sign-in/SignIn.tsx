import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useLanguage, useTexts } from '@tongxing/dashboard-kit/basics';
import { fetchDemonstration, type DemonstrationAccounts } from '../session/identity.ts';
import { enter } from '../session/session.ts';
import { appTexts } from '../texts.ts';
import { Door } from './Door.tsx';

function Demonstration({
  busy,
  onChoose,
}: {
  busy: boolean;
  onChoose: (username: string, password: string) => void;
}): ReactNode {
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

/** The page in front of everything else; the address asked for is kept and opened afterwards. */
export function SignIn({ expired }: { expired: boolean }): ReactNode {
  const t = useTexts(appTexts);
  const ids = { username: useId(), password: useId(), problem: useId() };
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(expired ? t('signIn.expired') : null);
  const summary = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    document.title = `${t('signIn.title')} · ${t('name')}`;
  }, [t]);

  const tryToEnter = async (name: string, secret: string): Promise<void> => {
    setBusy(true);
    const refused = await enter(name, secret);
    if (refused !== null) {
      setProblem(refused === '' ? t('signIn.unreachable') : refused);
      summary.current?.focus();
    }
    setBusy(false);
  };
  return (
    <Door heading>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (username.trim() === '' || password === '') {
            setProblem(t('signIn.missing'));
            summary.current?.focus();
          } else if (!busy) void tryToEnter(username.trim(), password);
        }}
      >
        <p
          ref={summary}
          id={ids.problem}
          className={problem === null ? '' : 'sign-in-problem'}
          role="alert"
          tabIndex={-1}
        >
          {problem}
        </p>
        <label htmlFor={ids.username}>{t('signIn.username')}</label>
        <input
          id={ids.username}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={username}
          onChange={(event) => setUsername(event.target.value)}
        />
        <label htmlFor={ids.password}>{t('signIn.password')}</label>
        <input
          id={ids.password}
          name="password"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
        <button type="submit" className="button primary" disabled={busy}>
          {busy ? t('signIn.busy') : t('signIn.submit')}
        </button>
      </form>
      <Demonstration busy={busy} onChoose={(name, secret) => void tryToEnter(name, secret)} />
    </Door>
  );
}
