import type { ReactNode } from 'react';
import { headText, numberText, useTexts } from '@tongxing/dashboard-kit';
import type { Codes } from '../reference/codes.ts';
import { organizationTexts } from '../texts.ts';
import type { EnterpriseRecord } from './surroundings.ts';

interface Props {
  readonly enterprise: EnterpriseRecord;
  readonly industries: Codes;
  readonly registrationTypes: Codes;
}

/** What of an enterprise is both entered and worked out: figures with the class they give, type with ownership. */
export function Facts({ enterprise, industries, registrationTypes }: Props): ReactNode {
  const t = useTexts(organizationTexts);
  const { industry, registrationType, registeredOn, ownership, ownershipDerived } = enterprise;
  const whose = ownership && t(`ownership.${ownership}`);
  return (
    <>
      <section className="facts" aria-label={t('group.size')}>
        <h3>{t('group.size')}</h3>
        <dl>
          <div className="wide">
            <dt>{t('industry')}</dt>
            <dd>{industries.titleOf(industry) ?? industry ?? '–'}</dd>
          </div>
          <div className="wide">
            <dt>{t('figures')}</dt>
            <dd>
              <Figures figures={enterprise.figures} />
            </dd>
          </div>
        </dl>
      </section>
      <section className="facts" aria-label={t('group.registration')}>
        <h3>{t('group.registration')}</h3>
        <dl>
          <div>
            <dt>{t('registeredOn')}</dt>
            <dd>{registeredOn ?? '–'}</dd>
          </div>
          <div>
            <dt>{t('registrationType')}</dt>
            <dd>{registrationTypes.titleOf(registrationType) ?? registrationType ?? '–'}</dd>
          </div>
          <div>
            <dt>{t('ownership')}</dt>
            <dd>
              {(whose && ownershipDerived ? t('ownership.derived', { ownership: whose }) : whose) ?? '–'}
            </dd>
          </div>
        </dl>
      </section>
    </>
  );
}

/** The figures year by year, the newest first, with the size class of each year. */
function Figures({ figures }: Pick<EnterpriseRecord, 'figures'>): ReactNode {
  const t = useTexts(organizationTexts);
  if (figures.length === 0) return '–';
  const cell = (value: number | null, decimals: number): string =>
    value === null ? '–' : numberText(value, decimals);
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={t('figures')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('year')}</th>
            <th scope="col" className="right">
              {headText(t('headcount'), t('unit.persons'))}
            </th>
            <th scope="col" className="right">
              {headText(t('revenue'), t('unit.amount'))}
            </th>
            <th scope="col" className="right">
              {headText(t('assets'), t('unit.amount'))}
            </th>
            <th scope="col">{t('size')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ year, headcount, revenue, assets, sizeClass }) => (
            <tr key={year}>
              <th scope="row" className="num">
                {year}
              </th>
              <td className="right num">{cell(headcount, 0)}</td>
              <td className="right num">{cell(revenue, 2)}</td>
              <td className="right num">{cell(assets, 2)}</td>
              <td>{t(sizeClass === null ? 'size.open' : `size.${sizeClass}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
