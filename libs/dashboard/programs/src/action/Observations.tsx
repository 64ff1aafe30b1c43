import type { ReactNode } from 'react';
import {
  displayText,
  instantText,
  kitTexts,
  numberText,
  useLanguage,
  useTexts,
} from '@tongxing/dashboard-kit';
import { EvidenceLink } from '../plan/EvidenceLink.tsx';
import { Withheld } from '../plan/Withheld.tsx';
import { programTexts } from '../texts.ts';
import type { ActionShown } from './ActionPage.tsx';

/** The recordings behind a target's figure, newest first. */
export function Observations({ target }: { target: ActionShown['targets'][number] }): ReactNode {
  const t = useTexts(programTexts);
  const kit = useTexts(kitTexts);
  const language = useLanguage();
  if (!target.observations) return <Withheld />;
  const { edges, totalCount } = target.observations;
  if (totalCount === 0) return <p className="soft">{t('observations.none')}</p>;
  return (
    <details className="observations">
      <summary>{t('observations.title', { count: totalCount })}</summary>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('observations.validOn')}</th>
              <th scope="col">{t('observations.year')}</th>
              <th scope="col" className="right">
                {t('observations.value')}
              </th>
              <th scope="col">{t('observations.evidence')}</th>
              <th scope="col">{t('observations.recorded')}</th>
            </tr>
          </thead>
          <tbody>
            {edges.map(({ node }) => (
              <tr key={node.id}>
                <td>{node.validOn}</td>
                <td>{node.year ?? '–'}</td>
                <td className="right">
                  {displayText(node.display, target.unit, language)}
                  {node.denominator !== null && node.denominator !== undefined && (
                    <small className="soft">
                      {' '}
                      {numberText(node.numerator)}/{numberText(node.denominator)}
                    </small>
                  )}
                </td>
                <td>
                  {node.evidence ?? kit(`why.source.${node.source}`)}
                  <EvidenceLink address={node.evidenceLink} />
                </td>
                <td className="soft">
                  {node.recordedBy} · {instantText(node.recordedAt)}
                  {node.demonstration && ` · ${t('demo')}`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
