import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { MediationBodyFieldsFragment } from '@tongxing/dashboard-documents';
import { QuoteLink, Status, useTexts } from '@tongxing/dashboard-kit';
import { organizationTexts } from '../texts.ts';
import { FIVE, FIVE_CLAUSE } from './five.ts';
import { Standardised } from './Standardised.tsx';
import './checklist.css';

/** The five things that the notice asks of a body: what is there, what is missing, and where it says so. */
export function Checklist({ body }: { body: MediationBodyFieldsFragment }): ReactNode {
  const t = useTexts(organizationTexts);
  return (
    <section className="five" aria-labelledby="five">
      <h3 id="five">
        {t('five')} <Standardised met={body.standardised} />
      </h3>
      <p className="soft">
        {t('five.clause')} <QuoteLink quote={{ clause: FIVE_CLAUSE }} />
      </p>
      <ul>
        {FIVE.map((item) => (
          <li key={item}>
            <Status
              code={body[item] ? 'DONE' : 'AT_RISK'}
              word={t(body[item] ? 'five.met' : 'five.missing')}
            />
            <span>{t(`five.${item}`)}</span>
            {item === 'hasMediator' && (
              <Link to={`/mediators?bodyId=${body.id}`}>
                {t('mediators.count', { count: body.mediatorCount })}
              </Link>
            )}
          </li>
        ))}
      </ul>
      {body.enterprise && (
        <p>
          {t('enterprise.of')} <Link to={`/enterprises/${body.enterprise.id}`}>{body.enterprise.name}</Link>
        </p>
      )}
    </section>
  );
}
