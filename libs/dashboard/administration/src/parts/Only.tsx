import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router';
import { kitTexts, useAccount, useTexts } from '@tongxing/dashboard-kit';
import type { Role } from '@tongxing/dashboard-kit/pure';
import { administrationTexts } from '../texts.ts';
import './administration.css';

interface Props {
  /** Who uses the page. */
  readonly roles: readonly Role[];
  readonly title: string;
  readonly children: ReactNode;
}

/** A page for some; to others it says for whom it is, and what their own account can do. */
export function Only({ roles, title, children }: Props): ReactNode {
  const t = useTexts(administrationTexts);
  const kit = useTexts(kitTexts);
  const account = useAccount();
  useEffect(() => {
    document.title = `${title} · ${kit('product')}`;
  }, [title, kit]);
  if (account.roles.some((role) => roles.includes(role))) return children;
  const join = (each: readonly Role[]): string => each.map((role) => t(`role.${role}`)).join(kit('listJoin'));
  return (
    <div className="page">
      <div className="page-head">
        <h1>{title}</h1>
      </div>
      <div className="not-yours">
        <p>{t('only.whose', { roles: join(roles) })}</p>
        <p>{t('only.yours', { name: account.name, roles: join(account.roles) })}</p>
        <p>{t('only.ask')}</p>
        <p className="ways">
          <Link to="/permissions">{t('only.permissions')}</Link>
          <Link to="/">{t('only.home')}</Link>
        </p>
      </div>
    </div>
  );
}
