import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { Drawer, EmptyState, numberText, QuoteBlock, Skeleton, useTexts } from '@tongxing/dashboard-kit';
import { usePlan } from '../plan/PlanContext.tsx';
import { useBack } from '../plan/use-back.ts';
import { useKeptQuery } from '../plan/use-kept-query.ts';
import { programTexts } from '../texts.ts';
import { AdoptionForm } from './AdoptionForm.tsx';
import { AdoptionHistory } from './AdoptionHistory.tsx';
import { decided, decisionOf, findDecision, type Decision } from './decisions.ts';
import { decisionDocument } from './documents.ts';
import { WithdrawForm } from './WithdrawForm.tsx';

function useDecisionTitle(): (decision: Decision) => string {
  const t = useTexts(programTexts);
  return (decision) =>
    decision.kind === 'reading'
      ? t('settle.reading', { target: decision.target.title })
      : decision.kind === 'date'
        ? t('settle.date', { milestone: decision.milestone.title })
        : t('settle.threshold', { wording: decision.reading.wording ?? decision.reading.statement });
}

/** Where somebody with authority settles what the notice leaves open, or takes a decision back. */
export function AdoptionDrawer(): ReactNode {
  const t = useTexts(programTexts);
  const plan = usePlan();
  const titleOf = useDecisionTitle();
  const { kind = '', subject = '' } = useParams();
  const back = useBack('/contradictions');
  const { data, fetching, retry } = useKeptQuery(decisionDocument, { code: plan.code });
  const close = (): void => back();
  const all = data?.plan;
  const withdrawing = kind === 'withdraw';
  const decision = all ? (withdrawing ? decisionOf(all, subject) : findDecision(all, kind, subject)) : null;
  if (decision === null) {
    return (
      <Drawer title={t('contradictions.title')} onClose={close}>
        {fetching ? <Skeleton /> : <EmptyState>{t('adopt.unknown')}</EmptyState>}
      </Drawer>
    );
  }
  const now = decided(decision);
  const adoption = now.all.find(({ id }) => id === subject);
  const words = new Map([
    ...(decision.kind === 'reading'
      ? decision.target.readings.map(({ code, statement }) => [code, statement] as const)
      : []),
    ['STRICT', t('adopt.STRICT')] as const,
    ['LOOSE', t('adopt.LOOSE')] as const,
  ]);
  const quote =
    decision.kind === 'date'
      ? decision.milestone.quote
      : decision.kind === 'threshold'
        ? decision.reading.quote
        : null;
  return (
    <Drawer
      title={withdrawing ? t('withdraw.title', { what: titleOf(decision) }) : titleOf(decision)}
      onClose={close}
    >
      {quote !== null && (
        <div className="drawer-about">
          <QuoteBlock quote={quote} />
          {decision.kind === 'threshold' && (
            <p className="soft">
              {decision.target.title} · {decision.reading.statement}
              {now.inForce?.value !== null &&
                now.inForce?.value !== undefined &&
                ` · ${numberText(now.inForce.value)}`}
            </p>
          )}
        </div>
      )}
      {!plan.may.adopt ? (
        <EmptyState>{t('may.not')}</EmptyState>
      ) : withdrawing ? (
        adoption?.inForce === true ? (
          <WithdrawForm adoption={adoption} version={now.version} onClose={close} />
        ) : (
          <EmptyState>{t('adopt.unknown')}</EmptyState>
        )
      ) : (
        <AdoptionForm
          key={`${kind} ${subject}`}
          decision={decision}
          onConflict={() => retry({ requestPolicy: 'network-only' })}
          onClose={close}
        />
      )}
      <AdoptionHistory adoptions={now.all} words={words} />
    </Drawer>
  );
}
