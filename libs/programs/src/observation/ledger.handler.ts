import { observationPublished, type ObservationFact } from '@tongxing/events';
import type { EventEnvelope } from '@tongxing/jobs';
import { onMany, type Ctx } from '@tongxing/subgraph';
import { v7 as uuidv7 } from 'uuid';
import { Observation } from './observation.entity.ts';

/**
 * Keeps the figures that ledgers publish, in whatever order they come; one statement for any number of them. A version
 * of a figure is kept once, whether its fact is delivered twice or told again. Which of them holds is told when they
 * are read (`observation.store.ts`).
 */
export const keepLedgerFigures = onMany(
  observationPublished,
  async (ctx: Ctx, envelopes: readonly EventEnvelope<ObservationFact>[]) => {
    await ctx.em
      .createQueryBuilder(Observation)
      .insert(envelopes.map(recordingOf))
      .onConflict()
      .ignore()
      .execute();
  },
);

function recordingOf(envelope: EventEnvelope<ObservationFact>) {
  const { ledger, ...figure } = envelope.data;
  return {
    ...figure,
    id: uuidv7(),
    districtCode: envelope.districtCode,
    planId: null,
    recordedAt: new Date(envelope.occurredAt),
    recordedBy: ledger,
    recordedBySub: `ledger:${ledger}`,
    source: 'LEDGER' as const,
    evidence: null,
    evidenceLink: null,
    figureId: envelope.entityId,
    figureVersion: envelope.entityVersion,
    idempotencyKey: envelope.id,
  };
}
