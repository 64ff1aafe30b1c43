import { PublishedFigure, reportingDays } from '@tongxing/subgraph';
import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import fc from 'fast-check';
import { people } from '../index.ts';
import { ACTORS } from '../testing/mutate.ts';
import {
  DISTRICT,
  ledger,
  threeCoordinators,
  TODAY,
  writeLedger,
  type Covering,
} from '../testing/random-ledger.ts';
import { countCoverage } from './count-coverage.service.ts';
import { coverageOn } from './coverage.policy.ts';

const { office } = ACTORS;
const INDICATORS = { SME: 'SME_COORDINATOR_COVERAGE', SMALL_MICRO: 'MICRO_COORDINATOR_COVERAGE' } as const;
let app: RunningSubgraph;
let coordinators: Covering[];
beforeAll(async () => {
  app = await startSubgraph(people, { now: new Date(`${TODAY}T04:00:00Z`) });
  coordinators = await threeCoordinators(app);
});
afterAll(() => app.stop());

describe('coverage counted by the database', () => {
  it('is what the rule says, on every day, whatever the ledger', async () => {
    await fc.assert(
      fc.asyncProperty(ledger, async (given) => {
        const { rows, covers } = await writeLedger(app, coordinators, given);
        const counted = await countCoverage(app.context(office), DISTRICT);
        const first = covers.map(({ from }) => from).sort()[0] ?? null;
        const expected = reportingDays(first, TODAY).flatMap((validOn) => {
          const coverage = coverageOn(validOn, rows, covers);
          return (['SME', 'SMALL_MICRO'] as const).map((group) => ({
            ...{ indicatorCode: INDICATORS[group], validOn, demonstration: false },
            ...{ numerator: coverage[group].covered, denominator: coverage[group].total },
          }));
        });
        expect(counted).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it('takes two statements, whatever the number of days and rows', async () => {
    app.statements();
    await countCoverage(app.context(office), DISTRICT);
    expect(app.statements()).toHaveLength(2);
  });
});

describe('what was told of days before the first assignment', () => {
  it('is counted anew, back to the earliest told and not further', async () => {
    const districtCode = '130299';
    const ctx = app.context({ ...office, districts: [districtCode] });
    const days = async () => {
      const figures = await countCoverage(ctx, districtCode);
      return [...new Set(figures.map(({ validOn }) => validOn))];
    };
    expect(await days()).toEqual([TODAY]);
    ctx.em.create(
      PublishedFigure,
      {
        ...{ districtCode, ledger: 'people.coordinator-coverage', indicatorCode: INDICATORS.SME },
        ...{ validOn: '2022-12-31', numerator: 1, denominator: 9, demonstration: false },
      },
      { persist: true },
    );
    await ctx.em.flush();
    expect(await days()).toEqual(['2022-12-31', '2023-03-31', TODAY]);
  });
});
