import { useEffect, useState, type ReactNode } from 'react';
import type { OwnAccount } from '@tongxing/dashboard-administration/identity';
import { useOwnAccount } from '@tongxing/dashboard-administration/own';
import { useTexts } from '@tongxing/dashboard-kit';
import { endSession } from '../session/session.ts';
import { Door } from '../sign-in/Door.tsx';
import { appTexts } from '../texts.ts';
import './due.css';

interface Props {
  readonly title: string;
  readonly text: string;
  /** The account is undefined until it is known, and null when it cannot be read; `leave` signs out. */
  readonly children: (account: OwnAccount | null | undefined, leave: () => void) => ReactNode;
}

/** What has to be set up before the workbench opens. */
export function Due({ title, text, children }: Props): ReactNode {
  const t = useTexts(appTexts);
  const { said } = useOwnAccount();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    document.title = `${title} · ${t('name')}`;
  }, [title, t]);
  const account = said === undefined ? undefined : said.kind === 'done' ? said.body.account : null;
  return (
    <Door>
      <section className="due" aria-labelledby="due">
        <h1 id="due">{title}</h1>
        <p className="soft">{text}</p>
        {children(account, () => void endSession().then((ended) => setFailed(!ended)))}
        {failed && (
          <p role="alert" className="tone-late">
            {t('user.signOut.failed')}
          </p>
        )}
      </section>
    </Door>
  );
}
