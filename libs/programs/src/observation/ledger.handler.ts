import { observationPublished, type ObservationFact } from '@tongxing/events';
import type { EventEnvelope } from '@tongxing/jobs';
import { on, type Ctx } from '@tongxing/subgraph';
import { Observation } from './observation.entity.ts';

/**
 * Keeps the figures that ledgers publish, in whatever order they come; a fact delivered twice is kept once.
 * Which of them holds is told when they are read (`observation.store.ts`).
 */
export const keepLedgerFigures = on(
  observationPublished,
  async (ctx: Ctx, envelope: EventEnvelope<ObservationFact>) => {
    const { data } = envelope;
    const sub = `ledger:${data.ledger}`;
    const key = { districtCode: envelope.districtCode, recordedBySub: sub, idempotencyKey: envelope.id };
    if (await ctx.em.findOne(Observation, key)) return;
    ctx.em.create(
      Observation,
      {
        ...key,
        planId: null,
        indicatorCode: data.indicatorCode,
        year: data.year,
        numerator: data.numerator,
        denominator: data.denominator,
        validOn: data.validOn,
        recordedAt: new Date(envelope.occurredAt),
        recordedBy: data.ledger,
        source: 'LEDGER',
        evidence: null,
        evidenceLink: null,
        figureId: envelope.entityId,
        figureVersion: envelope.entityVersion,
        demonstration: data.demonstration,
      },
      { partial: true, persist: true },
    );
  },
);
