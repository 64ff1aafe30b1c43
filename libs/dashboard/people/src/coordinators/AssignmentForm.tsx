import { useCallback, useMemo, type ReactNode } from 'react';
import { useClient } from 'urql';
import type { AssignmentPartsFragment } from '@tongxing/dashboard-documents';
import { useTexts } from '@tongxing/dashboard-kit';
import { LedgerForm, type FormGroup } from '@tongxing/dashboard-kit/ledger';
import { useOrganizationSearch } from '@tongxing/dashboard-organizations/choices';
import { peopleTexts } from '../texts.ts';
import { assignDocument, assignmentsDocument, changeAssignmentDocument } from './assignment-documents.ts';

interface Props {
  readonly coordinatorId: string;
  /** what is changed; null assigns another enterprise */
  readonly assignment: AssignmentPartsFragment | null;
  readonly onDone: () => void;
}

/** All of a coordinator's at once: the one that is changed is among them. */
const ALL = 200;

/** Lets a coordinator cover an enterprise, or changes for how long and for what. */
export function AssignmentForm({ coordinatorId, assignment, onDone }: Props): ReactNode {
  const t = useTexts(peopleTexts);
  const client = useClient();
  const searchEnterprises = useOrganizationSearch('ENTERPRISE');
  const groups = useMemo<readonly FormGroup<AssignmentPartsFragment>[]>(
    () => [
      {
        title: t(assignment === null ? 'assignment.add' : 'assignment.change'),
        fields: [
          ...(assignment === null
            ? [
                {
                  kind: 'pick' as const,
                  name: 'enterpriseId',
                  label: t('assignment.enterprise'),
                  required: true,
                  wide: true,
                  search: searchEnterprises,
                  from: () => null,
                },
              ]
            : []),
          { kind: 'day', name: 'from', label: t('assignment.from'), required: true },
          {
            kind: 'day',
            name: 'to',
            label: t('assignment.to'),
            hint: t('assignment.to.hint'),
            refuse: (to, { from = '' }) => (to !== '' && to < from ? t('assignment.to.before') : null),
          },
          { kind: 'longText', name: 'duties', label: t('assignment.duties'), maxLength: 500 },
        ],
      },
    ],
    [t, assignment, searchEnterprises],
  );
  const reread = useCallback(async () => {
    const { data } = await client
      .query(assignmentsDocument, { id: coordinatorId, first: ALL }, { requestPolicy: 'network-only' })
      .toPromise();
    if (data === undefined) return null;
    const found = data.coordinator?.enterprises.edges.find(({ node }) => node.id === assignment?.id);
    return { record: found?.node ?? null, who: null, when: null };
  }, [client, coordinatorId, assignment]);
  return (
    <LedgerForm
      id={`assignment-${coordinatorId}-${assignment?.id ?? 'new'}`}
      groups={groups}
      record={assignment}
      document={assignment === null ? assignDocument : changeAssignmentDocument}
      fixed={assignment === null ? { coordinatorId } : {}}
      submitLabel={t(assignment === null ? 'assignment.add' : 'assignment.save')}
      reread={reread}
      onDone={onDone}
      onCancel={onDone}
    />
  );
}
