import { bodyFiguresOn, type CountableBody, type CountableEnterprise } from './body-figures.policy.ts';

const DAY = '2022-06-30';

function body(more: Partial<CountableBody> = {}): CountableBody {
  return {
    ...{ hasOffice: true, hasEquipment: true, hasNameAndLogo: true, hasPostedRules: true, mediatorCount: 1 },
    ...{ enterpriseId: null, establishedOn: '2021-01-01', status: 'ACTIVE', closedOn: null },
    ...more,
  };
}

function enterprise(id: string, more: Partial<CountableEnterprise> = {}): CountableEnterprise {
  const figures = [{ year: 2020, sizeClass: 'LARGE' as const }];
  return { id, registeredOn: '2020-01-01', status: 'ACTIVE', closedOn: null, figures, ...more };
}

const standardisation = (...bodies: CountableBody[]) => bodyFiguresOn(DAY, bodies, []).standardisation;

describe('the standardisation of mediation bodies on a day', () => {
  it('is the share of the bodies in office that pass all five checks', () => {
    const bodies = [
      body(),
      body({ hasOffice: false }),
      body({ mediatorCount: 0 }),
      body({ mediatorCount: 3 }),
    ];
    expect(standardisation(...bodies)).toEqual({ numerator: 2, denominator: 4 });
  });

  it('is 0 of 0 where there is no body', () => {
    expect(standardisation()).toEqual({ numerator: 0, denominator: 0 });
  });

  it.each([
    ['established that day', { establishedOn: DAY }, 1],
    ['established the day after', { establishedOn: '2022-07-01' }, 0],
    ['whose establishment nobody knows', { establishedOn: null }, 1],
    ['dissolved that day', { status: 'CLOSED', closedOn: DAY }, 0],
    ['dissolved the day after', { status: 'CLOSED', closedOn: '2022-07-01' }, 1],
    ['dissolved, nobody knows when', { status: 'CLOSED', closedOn: null }, 0],
  ] as const)('counts a body %s', (_, more, denominator) => {
    expect(standardisation(body(more)).denominator).toBe(denominator);
  });
});

describe('the share of large and medium enterprises with a mediation body on a day', () => {
  const share = (enterprises: CountableEnterprise[], bodies: CountableBody[]) =>
    bodyFiguresOn(DAY, bodies, enterprises).largerWithBody;

  it('counts large and medium ones, by the class in force that day', () => {
    const of = (...classes: [number, 'LARGE' | 'MEDIUM' | 'SMALL' | null][]) => ({
      figures: classes.map(([year, sizeClass]) => ({ year, sizeClass })),
    });
    const enterprises = [
      enterprise('large', of([2021, 'LARGE'])),
      enterprise('medium', of([2021, 'MEDIUM'])),
      enterprise('small', of([2021, 'SMALL'])),
      enterprise('no figures', of()),
      enterprise('grew afterwards', of([2021, 'SMALL'], [2022, 'LARGE'])),
      enterprise('shrank afterwards', of([2021, 'LARGE'], [2022, 'MICRO' as never])),
      enterprise('known later only', of([2023, 'LARGE'])),
    ];
    expect(share(enterprises, [])).toEqual({ numerator: 0, denominator: 4 });
  });

  it('counts an enterprise once, with a committee in office that day', () => {
    const enterprises = ['with', 'too late', 'dissolved', 'without'].map((id) => enterprise(id));
    const bodies = [
      body({ enterpriseId: 'with' }),
      body({ enterpriseId: 'with', status: 'CLOSED', closedOn: '2022-12-31' }),
      body({ enterpriseId: 'too late', establishedOn: '2022-07-01' }),
      body({ enterpriseId: 'dissolved', status: 'CLOSED', closedOn: DAY }),
      body({ enterpriseId: 'of nobody here' }),
      body(),
    ];
    expect(share(enterprises, bodies)).toEqual({ numerator: 1, denominator: 4 });
  });

  it('asks nothing of a committee but that it is there', () => {
    const bare = { hasOffice: false, hasEquipment: false, mediatorCount: 0, enterpriseId: 'a' };
    expect(share([enterprise('a')], [body(bare)])).toEqual({ numerator: 1, denominator: 1 });
  });

  it('leaves out enterprises that are not there that day', () => {
    const gone = [
      enterprise('later', { registeredOn: '2022-07-01' }),
      enterprise('closed', { status: 'CLOSED', closedOn: DAY }),
    ];
    expect(share(gone, [])).toEqual({ numerator: 0, denominator: 0 });
  });
});
