import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import type { AssignmentPartsFragment } from '@tongxing/dashboard-documents';
import { today, useTexts } from '@tongxing/dashboard-kit';
import { Part } from '@tongxing/dashboard-organizations/choices';
import { peopleTexts } from '../texts.ts';
import { AssignmentForm } from './AssignmentForm.tsx';
import { assignmentsDocument } from './assignment-documents.ts';
import './assignments.css';

interface Props {
  readonly coordinatorId: string;
  readonly mayAssign: boolean;
}

const STEP = 50;
const MOST = 200;
/** Nothing in an empty list tells the cache that it grows old with the first assignment. */
const context = { additionalTypenames: ['Assignment', 'CoordinatorAssigned', 'AssignmentChanged'] };

/** Which enterprises a coordinator covers and covered, and how to let them cover another. */
export function AssignmentsTab({ coordinatorId, mayAssign }: Props): ReactNode {
  const t = useTexts(peopleTexts);
  const [first, setFirst] = useState(STEP);
  const [editing, setEditing] = useState<AssignmentPartsFragment | 'new' | null>(null);
  const [{ data, error }, ask] = useQuery({
    query: assignmentsDocument,
    variables: { id: coordinatorId, first },
    context,
  });
  if (editing !== null) {
    return (
      <AssignmentForm
        coordinatorId={coordinatorId}
        assignment={editing === 'new' ? null : editing}
        onDone={() => setEditing(null)}
      />
    );
  }
  const found = data?.coordinator?.enterprises;
  const total = found?.totalCount ?? 0;
  return (
    <>
      {mayAssign && (
        <p className="panel-ways">
          <button type="button" className="button primary" onClick={() => setEditing('new')}>
            {t('assignment.add')}
          </button>
        </p>
      )}
      <Part
        list={data?.coordinator === null ? null : found?.edges.map(({ node }) => node)}
        error={error}
        onRetry={() => ask({ requestPolicy: 'network-only' })}
        empty={t('assignment.none')}
      >
        {(assignments) => (
          <Assignments list={assignments} onChange={mayAssign ? (one) => setEditing(one) : undefined} />
        )}
      </Part>
      {first < Math.min(total, MOST) && (
        <p className="panel-ways">
          <button type="button" className="button" onClick={() => setFirst(Math.min(first + STEP, MOST))}>
            {t('assignment.more')}
          </button>
        </p>
      )}
    </>
  );
}

interface ListProps {
  readonly list: readonly AssignmentPartsFragment[];
  readonly onChange: ((assignment: AssignmentPartsFragment) => void) | undefined;
}

function Assignments({ list, onChange }: ListProps): ReactNode {
  const t = useTexts(peopleTexts);
  const now = today();
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('assignment.enterprise')}</th>
            <th scope="col">{t('assignment.period')}</th>
            {onChange && <td />}
          </tr>
        </thead>
        <tbody>
          {list.map((assignment) => {
            const { id, enterprise, from, to, duties } = assignment;
            const name = enterprise?.name ?? t('assignment.hidden');
            return (
              <tr key={id} className={to !== null && to < now ? 'soft' : undefined}>
                <th scope="row">
                  {enterprise === null ? name : <Link to={`/enterprises/${enterprise.id}`}>{name}</Link>}
                  {duties !== null && <p className="soft assignment-duties">{duties}</p>}
                </th>
                <td className="num assignment-period">
                  {from} –<br />
                  {to ?? t('assignment.open')}
                </td>
                {onChange && (
                  <td className="assignment-way">
                    <button
                      type="button"
                      className="link"
                      aria-label={t('assignment.change.of', { name })}
                      onClick={() => onChange(assignment)}
                    >
                      {t('assignment.change.short')}
                    </button>
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
