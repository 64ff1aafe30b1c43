import { randomUUID } from 'node:crypto';
import { observationPublished, type ObservationFact } from '@tongxing/events';
import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { keepLedgerFigures } from '../observation/ledger.handler.ts';
import { programs } from '../programs.ts';
import { hrss, office, PLAN, ZONE } from '../testing/actors.ts';
import { ENTER } from '../testing/documents.ts';

let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(programs, { now: new Date('2022-01-20T09:00:00+08:00') });
});
afterAll(() => app.stop());

const QUERY = `query ($no: Int!, $on: LocalDate) { plan(code: "${PLAN}") { action(no: $no) {
  state(on: $on) { status }
  supportingIndicators {
    quote { clause text }
    indicator { code version targets { code } }
    figure(on: $on) { display numerator denominator validOn source ledger indicator { code } }
  }
} } }`;
const ask = async (no: number, on = '2022-01-20') =>
  (await app.execute(office, QUERY, { no, on })).data.plan.action;

/** Hands a figure of a ledger to its consumer, as the queue does. */
const tell = (data: Partial<ObservationFact>) => {
  const ctx = app.context({ ...office, districts: [ZONE] });
  const envelope = {
    id: randomUUID(),
    topic: observationPublished.topic,
    entityId: `${data.indicatorCode} ${data.validOn}`,
    entityVersion: 1,
    districtCode: ZONE,
    occurredAt: '2022-01-16T09:00:00+08:00',
    data: {
      year: null,
      numerator: 0,
      denominator: 0,
      ledger: 'organizations.mediation-bodies',
      demonstration: false,
      ...data,
    },
  };
  return ctx.em.transactional((em) => keepLedgerFigures.handle({ ...ctx, em }, envelope));
};

describe('what the notice asks for without a number', () => {
  it('is shown of the action whose duty it is, with the words that ask for it and no figure yet', async () => {
    const { supportingIndicators } = await ask(2);
    expect(supportingIndicators).toMatchObject([
      {
        indicator: { code: 'MEDIATION_BODY_STANDARDISATION', version: 1, targets: [] },
        quote: {
          clause: '二(二)2(1)',
          text: expect.stringContaining('至少配备一名专职或兼职劳动争议调解员'),
        },
        figure: null,
      },
      {
        indicator: { code: 'LARGE_MEDIUM_WITH_MEDIATION_BODY', targets: [] },
        quote: { clause: '二(二)2(1)', text: '推动大中型企业普遍建立劳动争议调解组织。' },
        figure: null,
      },
    ]);
    expect((await ask(3)).supportingIndicators).toEqual([]);
  });

  it('shows the latest state of the ledger by the day, and changes the state of no action', async () => {
    const before = await ask(2);
    const code = 'MEDIATION_BODY_STANDARDISATION';
    await tell({ indicatorCode: code, numerator: 3, denominator: 9, validOn: '2021-12-31' });
    await tell({ indicatorCode: code, numerator: 4, denominator: 8, validOn: '2022-01-16' });
    const shown = async (on: string) => (await ask(2, on)).supportingIndicators[0].figure;
    expect(await shown('2022-01-20')).toEqual({
      display: '50%',
      numerator: 4,
      denominator: 8,
      validOn: '2022-01-16',
      source: 'LEDGER',
      ledger: 'organizations.mediation-bodies',
      indicator: { code },
    });
    expect(await shown('2022-01-15')).toMatchObject({ display: '33.3%', validOn: '2021-12-31' });
    expect(await shown('2021-12-30')).toBeNull();
    expect((await ask(2)).state).toEqual(before.state);
  });

  it('is neither 0 % nor 100 % where there is nothing to count', async () => {
    await tell({ indicatorCode: 'LARGE_MEDIUM_WITH_MEDIATION_BODY', validOn: '2022-01-16' });
    expect((await ask(2)).supportingIndicators[1].figure).toMatchObject({ display: '—', denominator: 0 });
  });

  it.each([
    ['the office', office],
    ['the unit that leads', hrss],
  ])('is entered by hand by nobody: %s', async (_, actor) => {
    const input = {
      idempotencyKey: randomUUID(),
      plan: PLAN,
      indicator: 'MEDIATION_BODY_STANDARDISATION',
      numerator: 9,
      denominator: 9,
      validOn: '2022-01-19',
      evidence: '电话统计',
    };
    const { data } = await app.execute(actor, ENTER, { input });
    expect(data.enterObservation).toMatchObject({
      __typename: 'NotPermitted',
      message: '“调解组织规范化率”由台账汇总，不手工填报。',
    });
  });
});
