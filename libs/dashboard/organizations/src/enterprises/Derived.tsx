import type { ReactNode } from 'react';
import { useTexts } from '@tongxing/dashboard-kit';
import { organizationTexts } from '../texts.ts';
import type { EnterpriseRecord } from './surroundings.ts';

/** What the platform works out of what was entered: the size class of each year, and whose the enterprise is. */
export function Derived({ enterprise }: { enterprise: EnterpriseRecord }): ReactNode {
  const t = useTexts(organizationTexts);
  const { figures, ownership, ownershipDerived } = enterprise;
  if (figures.length === 0 && !ownershipDerived) return null;
  return (
    <section className="facts" aria-label={t('derived')}>
      <h3>{t('derived')}</h3>
      <dl>
        {figures.length > 0 && (
          <div>
            <dt>{t('figures.classes')}</dt>
            <dd>
              {figures.map(({ year, sizeClass }) => (
                <span key={year} className="fact-line">
                  {year} {sizeClass === null ? t('size.open') : t(`size.${sizeClass}`)}
                </span>
              ))}
            </dd>
          </div>
        )}
        {ownershipDerived && ownership !== null && (
          <div>
            <dt>{t('ownership')}</dt>
            <dd>{t('ownership.derived', { ownership: t(`ownership.${ownership}`) })}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
