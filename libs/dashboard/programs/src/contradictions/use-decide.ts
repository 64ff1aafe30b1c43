import { useClient } from 'urql';
import type { CombinedError } from 'urql';
import { kitTexts, useTexts, type Outcome } from '@tongxing/dashboard-kit';
import { outcomeOf, type ChangeAnswer, type Conflict } from '../plan/outcome.ts';
import { readNumber } from '../plan/typed.ts';
import { usePlan } from '../plan/PlanContext.tsx';
import { adoptDateDocument, adoptReadingDocument, setThresholdDocument } from './documents.ts';
import type { Decision } from './decisions.ts';

export interface DecisionValues extends Record<string, string> {
  choice: string;
  value: string;
  reason: string;
  authority: string;
}

interface Answered {
  readonly data?: { readonly answer?: ChangeAnswer | null } | undefined;
  readonly error?: CombinedError | undefined;
}

/** Sends a decision of whatever kind. */
export function useDecide(
  decision: Decision,
): (values: DecisionValues, idempotencyKey: string, expectedVersion: number) => Promise<Outcome<Conflict>> {
  const client = useClient();
  const plan = usePlan();
  const kit = useTexts(kitTexts);
  return async (values, idempotencyKey, expectedVersion) => {
    const shared = {
      idempotencyKey,
      plan: plan.code,
      reason: values.reason.trim(),
      authority: values.authority.trim(),
      expectedVersion,
    };
    const send = (): Promise<Answered> => {
      switch (decision.kind) {
        case 'reading':
          return client
            .mutation(adoptReadingDocument, {
              input: { ...shared, target: decision.target.code, reading: values.choice },
            })
            .toPromise();
        case 'date':
          return client
            .mutation(adoptDateDocument, {
              input: {
                ...shared,
                milestone: decision.milestone.id,
                choice: values.choice === 'LOOSE' ? 'LOOSE' : 'STRICT',
              },
            })
            .toPromise();
        case 'threshold':
          return client
            .mutation(setThresholdDocument, {
              input: { ...shared, reading: decision.reading.code, value: readNumber(values.value) ?? 0 },
            })
            .toPromise();
      }
    };
    const { data, error } = await send();
    return outcomeOf(data?.answer, error, kit('form.refused'));
  };
}
