import { useEffect, useState, type ReactNode } from 'react';
import { kitTexts, useTexts } from '@tongxing/dashboard-kit';
import type { NoPlan } from '@tongxing/dashboard-programs';
import type { Claims } from '../session/claims.ts';
import { appTexts } from '../texts.ts';

/** What stands in the place of every page of the plan while there is none: what to do, and who does it. */
export function WithoutPlan({ why, claims }: { why: NoPlan; claims: Claims }): ReactNode {
  const t = useTexts(appTexts);
  const kit = useTexts(kitTexts);
  const [looked, setLooked] = useState(false);
  const refused = why.reason === 'refused';
  const title = t(refused ? 'plan.refused.title' : 'plan.missing.title');
  useEffect(() => {
    document.title = `${title} · ${t('name')}`;
  }, [title, t]);
  const administers = claims.roles.includes('ADMIN');
  const districts = claims.districts.join(kit('listJoin'));
  return (
    <div className="page">
      <div className="page-head">
        <h1>{title}</h1>
      </div>
      <div className="without-plan">
        {refused && <p>{t('plan.refused.text')}</p>}
        {!refused && !administers && <p>{t('plan.missing.text')}</p>}
        {!refused && administers && (
          <>
            <p>{t('plan.missing.district', { districts })}</p>
            <h2>{t('plan.missing.steps')}</h2>
            <ol>
              <li>{t('plan.missing.file')}</li>
              <li>
                {t('plan.missing.load')}
                <code>{t('plan.missing.command')}</code>
              </li>
              <li>{t('plan.missing.after')}</li>
            </ol>
          </>
        )}
        {!refused && (
          <p className="without-plan-look">
            <button
              type="button"
              className="button"
              onClick={() => {
                setLooked(true);
                why.look();
              }}
            >
              {t('plan.look')}
            </button>
            <span role="status" className="soft">
              {looked && (why.looking ? kit('state.loading') : t('plan.still'))}
            </span>
          </p>
        )}
      </div>
    </div>
  );
}
