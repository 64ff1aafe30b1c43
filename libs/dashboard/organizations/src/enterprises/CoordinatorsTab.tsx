import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import { graphql } from '@tongxing/dashboard-documents';
import { DateText, today, useTexts } from '@tongxing/dashboard-kit';
import { Part } from '../parts/Part.tsx';
import { organizationTexts } from '../texts.ts';

const document_ = graphql(`
  query Enterprises_coordinators($id: ID!) {
    enterprise(id: $id) {
      id
      assignments(first: 100) {
        edges {
          node {
            id
            from
            to
            duties
            coordinator {
              id
              name
            }
          }
        }
      }
    }
  }
`);

/** Which coordinators cover the enterprise, and which did. */
export function CoordinatorsTab({ enterpriseId }: { enterpriseId: string }): ReactNode {
  const t = useTexts(organizationTexts);
  const [{ data, error }, retry] = useQuery({ query: document_, variables: { id: enterpriseId } });
  const found = data?.enterprise?.assignments;
  const now = today();
  return (
    <Part
      list={found === null ? null : found?.edges.map(({ node }) => node)}
      error={error}
      onRetry={() => retry({ requestPolicy: 'network-only' })}
      empty={
        <>
          {t('coordinators.none')} <Link to="/coordinators">{t('coordinators.choose')}</Link>
        </>
      }
    >
      {(assignments) => (
        <div className="table-scroll" tabIndex={0} role="region" aria-label={t('coordinators')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('coordinator')}</th>
                <th scope="col">{t('assignment.from')}</th>
                <th scope="col">{t('assignment.to')}</th>
                <th scope="col">{t('assignment.duties')}</th>
              </tr>
            </thead>
            <tbody>
              {assignments.map(({ id, coordinator, from, to, duties }) => (
                <tr key={id} className={to !== null && to < now ? 'soft' : undefined}>
                  <th scope="row">
                    {coordinator === null ? (
                      t('hidden')
                    ) : (
                      <Link to={`/coordinators/${coordinator.id}`}>{coordinator.name}</Link>
                    )}
                  </th>
                  <td>
                    <DateText day={from} />
                  </td>
                  <td>{to === null ? t('assignment.open') : <DateText day={to} />}</td>
                  <td>{duties}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Part>
  );
}
