import { useEffect, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { ErrorState, PartialState, Skeleton, useAccount, usePrint, useTexts } from '@tongxing/dashboard-kit';
import { rulesDocument } from './documents.ts';
import { matrixOf } from './matrix.ts';
import { PermissionMatrix } from './PermissionMatrix.tsx';
import { permissionsTexts } from './texts.ts';
import './permissions.css';

/** Who may do what, as the services hold it. */
export function PermissionsPage(): ReactNode {
  const t = useTexts(permissionsTexts);
  const { roles } = useAccount();
  const [{ data, fetching, error }, retry] = useQuery({ query: rulesDocument });
  const tables = [data?.programsAccess, data?.organizationsAccess, data?.peopleAccess];
  const areas = matrixOf(tables);
  const title = `${t('title')} · ${t('product')}`;
  const mine = t('mine', { roles: roles.map((role) => t(`role.${role}`)).join(t('joint')) });
  usePrint({ title: t('title'), note: mine, demonstration: false, landscape: true });
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div className="page permissions">
      <header className="page-head">
        <div>
          <h1>{t('title')}</h1>
          <p className="soft">{t('about')}</p>
        </div>
        <div className="page-head-right">
          <p>{mine}</p>
          <button type="button" className="button no-print" onClick={() => window.print()}>
            {t('print')}
          </button>
        </div>
      </header>
      {areas.length > 0 && tables.includes(null) && <PartialState>{t('part')}</PartialState>}
      {areas.length > 0 ? (
        <PermissionMatrix areas={areas} own={roles} />
      ) : fetching || error === undefined ? (
        <Skeleton lines={16} />
      ) : (
        <ErrorState onRetry={() => retry({ requestPolicy: 'network-only' })} />
      )}
    </div>
  );
}
