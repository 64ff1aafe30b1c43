import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { instantText, numberText, useTexts } from '@tongxing/dashboard-kit';
import type { AdoptionPartsFragment } from '@tongxing/dashboard-documents';
import { usePlan } from '../plan/PlanContext.tsx';
import { withDay } from '../plan/links.ts';
import { programTexts } from '../texts.ts';

interface Props {
  readonly adoptions: readonly AdoptionPartsFragment[];
  /** What a choice says in words: reading codes, STRICT, LOOSE. */
  readonly words: ReadonlyMap<string, string>;
}

/** Who decided what, when, by which authority and why; withdrawn ones stay, struck out. */
export function AdoptionHistory({ adoptions, words }: Props): ReactNode {
  const t = useTexts(programTexts);
  const { may } = usePlan();
  const [search] = useSearchParams();
  if (adoptions.length === 0) return null;
  return (
    <section className="history adoption-history">
      <h3>{t('history.adoptions')}</h3>
      <ul>
        {adoptions.map((adoption) => (
          <li key={adoption.id}>
            <span className={adoption.inForce ? '' : 'withdrawn'}>
              {adoption.choice ? (words.get(adoption.choice) ?? adoption.choice) : null}
              {adoption.value !== null && adoption.value !== undefined && numberText(adoption.value)} ·{' '}
              {adoption.reason}
            </span>
            <small className="soft">
              {adoption.authority} · {adoption.adoptedBy} · {instantText(adoption.adoptedAt)}
            </small>
            {adoption.withdrawnAt && (
              <small className="soft">
                {t('history.withdrawn', { when: instantText(adoption.withdrawnAt) })} {adoption.withdrawnBy}{' '}
                {adoption.withdrawnReason}
              </small>
            )}
            {adoption.inForce && may.adopt && (
              <Link className="no-print" to={withDay(`/contradictions/withdraw/${adoption.id}`, search)}>
                {t('withdraw.open')}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
