import { observationPublished, type ObservationFact } from '@tongxing/events';
import type { EventEnvelope } from '@tongxing/jobs';
import { on, type Ctx } from '@tongxing/subgraph';
import { Observation } from './observation.entity.ts';

/** Keeps the figures that ledgers publish; a figure delivered twice is kept once. */
export const keepLedgerFigures = on(
  observationPublished,
  async (ctx: Ctx, envelope: EventEnvelope<ObservationFact>) => {
    const { data } = envelope;
    const sub = `ledger:${data.ledger}`;
    if (await ctx.em.findOne(Observation, { recordedBySub: sub, idempotencyKey: envelope.id })) return;
    ctx.em.create(
      Observation,
      {
        districtCode: envelope.districtCode,
        planId: null,
        indicatorCode: data.indicatorCode,
        year: data.year,
        numerator: data.numerator,
        denominator: data.denominator,
        validOn: data.validOn,
        recordedAt: new Date(envelope.occurredAt),
        recordedBy: data.ledger,
        recordedBySub: sub,
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
