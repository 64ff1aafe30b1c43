import { observationPublished, type ObservationFact } from '@tongxing/events';
import type { EventEnvelope } from '@tongxing/jobs';
import { on, type Ctx } from '@tongxing/subgraph';
import { Observation } from './observation.entity.ts';

/**
 * Keeps the figures that ledgers publish, in whatever order they come. A version of a figure is kept once, whether its
 * fact is delivered twice or told again. Which of them holds is told when they are read (`observation.store.ts`).
 */
export const keepLedgerFigures = on(
  observationPublished,
  async (ctx: Ctx, envelope: EventEnvelope<ObservationFact>) => {
    const { data } = envelope;
    const sub = `ledger:${data.ledger}`;
    const { districtCode, entityId: figureId, entityVersion: figureVersion } = envelope;
    const { indicatorCode, validOn } = data;
    const told = { districtCode, recordedBySub: sub, figureId, figureVersion, indicatorCode, validOn };
    if (await ctx.em.findOne(Observation, told)) return;
    ctx.em.create(
      Observation,
      {
        ...told,
        planId: null,
        year: data.year,
        numerator: data.numerator,
        denominator: data.denominator,
        recordedAt: new Date(envelope.occurredAt),
        recordedBy: data.ledger,
        source: 'LEDGER',
        evidence: null,
        evidenceLink: null,
        demonstration: data.demonstration,
        idempotencyKey: envelope.id,
      },
      { partial: true, persist: true },
    );
  },
);
