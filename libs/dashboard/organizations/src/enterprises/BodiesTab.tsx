import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '@tongxing/dashboard-documents';
import { useTexts } from '@tongxing/dashboard-kit';
import { Standardised } from '../mediation-bodies/Standardised.tsx';
import { Part } from '../parts/Part.tsx';
import { organizationTexts } from '../texts.ts';

const document_ = graphql(`
  query Enterprises_bodies($id: ID!) {
    enterprise(id: $id) {
      id
      mediationBodies {
        id
        name
        status
        mediatorCount
        standardised
      }
    }
  }
`);

/** The mediation bodies that the enterprise set up. */
export function BodiesTab({ enterpriseId }: { enterpriseId: string }): ReactNode {
  const t = useTexts(organizationTexts);
  const [{ data, error }, retry] = useQuery({ query: document_, variables: { id: enterpriseId } });
  return (
    <Part
      list={data?.enterprise?.mediationBodies}
      error={error}
      onRetry={() => retry({ requestPolicy: 'network-only' })}
      empty={t('mediationBodies.none')}
    >
      {(bodies) => (
        <div className="table-scroll" tabIndex={0} role="region" aria-label={t('mediationBodies.short')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('mediationBody')}</th>
                <th scope="col">{t('standardised')}</th>
                <th scope="col" className="right">
                  {t('mediators')}
                </th>
                <th scope="col">{t('status')}</th>
              </tr>
            </thead>
            <tbody>
              {bodies.map(({ id, name, status, mediatorCount, standardised }) => (
                <tr key={id}>
                  <th scope="row">
                    <Link to={`/mediation-bodies/${id}`}>{name}</Link>
                  </th>
                  <td>
                    <Standardised met={standardised} />
                  </td>
                  <td className="right num">{mediatorCount}</td>
                  <td>{t(`status.mediationBody.${status}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Part>
  );
}
