import { randomUUID } from 'node:crypto';
import { withCheckCharacters } from '@tongxing/reference-data';
import type { Office, Outcome } from './office.ts';
import { randomFrom, type Random } from './random.ts';

export const STREETS = ['130273001', '130273101', '130273401', '130273402'];
/** Of the classification: industry, retail, storage, real estate, software, and one that has no size classes. */
const INDUSTRIES = ['C33', 'F52', 'G591', 'K701', 'I65', 'J66'];
const YEARS = [2018, 2019, 2020, 2021, 2022, 2023, 2024];
const [FIRST_DAY, LAST_DAY] = ['2019-01-01', '2025-12-31'];

/** A record as far as the clerk has to know it to change it again. */
export interface Kept {
  readonly id: string;
  version: number;
  closed: boolean;
  form: Record<string, unknown>;
  busy: boolean;
}

/** The ledgers that the clerk fills. */
export const LEDGERS = ['enterprises', 'bodies', 'coordinators', 'mediators', 'assignments'] as const;
export type LedgerName = (typeof LEDGERS)[number];

/** The mutations of a ledger and what they answer. */
function kindOf(name: string, record: string) {
  return {
    register: [`register${name}`, { type: `${name}Registered`, record }],
    change: [`change${name}`, { type: `${name}Changed`, record }],
    close: [`close${name}`, { type: `${name}Changed`, record }],
    reopen: [`reopen${name}`, { type: `${name}Changed`, record }],
  } as const;
}

const KINDS = {
  enterprises: kindOf('Enterprise', 'enterprise'),
  bodies: kindOf('MediationBody', 'mediationBody'),
  coordinators: kindOf('Coordinator', 'coordinator'),
  mediators: kindOf('Mediator', 'mediator'),
};
const ASSIGNED = { type: 'CoordinatorAssigned', record: 'assignment' };
const REASSIGNED = { type: 'AssignmentChanged', record: 'assignment' };

/**
 * Fills and changes the ledgers at random, as an office would over the years: enterprises registered, counted, moved,
 * closed and reopened; coordinators assigned and assignments ended; mediators come and gone; bodies changed.
 */
export class Clerk {
  readonly kept: Record<LedgerName, Kept[]> = {
    enterprises: [],
    bodies: [],
    coordinators: [],
    mediators: [],
    assignments: [],
  };
  /** how many changes were made, and for what others were refused, each by its name */
  readonly done = new Map<string, number>();
  readonly refused = new Map<string, number>();
  readonly #office: Office;
  readonly #random: Random;
  #named = 0;

  constructor(office: Office, seed: number) {
    this.#office = office;
    this.#random = randomFrom(seed);
  }

  get changes(): number {
    return [...this.done.values()].reduce((sum, count) => sum + count, 0);
  }

  /** Makes changes, several at a time, until so many have been made. */
  async work(changes: number, atATime = 6): Promise<void> {
    const until = this.changes + changes;
    let underWay = 0;
    const hand = async (): Promise<void> => {
      while (this.changes + underWay < until) {
        underWay += 1;
        await this.#change().finally(() => (underWay -= 1));
      }
    };
    // One after another first: there must be something to change.
    for (const ledger of ['enterprises', 'bodies', 'coordinators', 'mediators'] as const) {
      if (this.kept[ledger].length === 0) await this.#register(ledger);
    }
    while (this.changes < until) await Promise.all(Array.from({ length: atATime }, hand));
  }

  /** One change of a kind that is drawn. */
  async #change(): Promise<void> {
    const draws: readonly (readonly [number, () => Promise<void>])[] = [
      [12, () => this.#register('enterprises')],
      [16, () => this.#rewrite('enterprises')],
      [6, () => this.#end('enterprises')],
      [5, () => this.#reopen('enterprises')],
      [5, () => this.#register('coordinators')],
      [4, () => this.#rewrite('coordinators')],
      [2, () => this.#end('coordinators')],
      [18, () => this.#assign()],
      [9, () => this.#reassign()],
      [6, () => this.#register('bodies')],
      [9, () => this.#rewrite('bodies')],
      [3, () => this.#end('bodies')],
      [2, () => this.#reopen('bodies')],
      [7, () => this.#register('mediators')],
      [4, () => this.#rewrite('mediators')],
      [4, () => this.#end('mediators')],
      [2, () => this.#reopen('mediators')],
    ];
    let left = this.#random.below(draws.reduce((sum, [weight]) => sum + weight, 0));
    const drawn = draws.find(([weight]) => (left -= weight) < 0);
    await drawn?.[1]();
  }

  async #register(ledger: keyof typeof KINDS): Promise<void> {
    const [register, success] = KINDS[ledger].register;
    const form = this.#form(ledger);
    const input = { ...form, confirmedDistinct: true, idempotencyKey: randomUUID() };
    const outcome = await this.#office.enter(register, success, input);
    this.#note(register, outcome);
    if (outcome.kind === 'done') this.#keep(ledger, outcome, form);
  }

  /** Saves the whole form anew, with other contents: figures, place, checklist, body. */
  async #rewrite(ledger: keyof typeof KINDS): Promise<void> {
    await this.#with(
      ledger,
      ({ closed }) => !closed,
      async (row) => {
        const [change, success] = KINDS[ledger].change;
        const form = { ...row.form, ...this.#contents(ledger, row.form) };
        const input = { ...form, confirmedDistinct: true, id: row.id, expectedVersion: row.version };
        const outcome = await this.#office.change(change, success, input);
        if (outcome.kind === 'done') row.form = form;
        return [change, outcome];
      },
    );
  }

  async #end(ledger: keyof typeof KINDS): Promise<void> {
    await this.#with(
      ledger,
      ({ closed }) => !closed,
      async (row) => {
        const [close, success] = KINDS[ledger].close;
        const from = (row.form['registeredOn'] ??
          row.form['establishedOn'] ??
          row.form['startedOn'] ??
          FIRST_DAY) as string;
        const input = {
          id: row.id,
          expectedVersion: row.version,
          closedOn: this.#random.day(from, LAST_DAY),
          reason: '不再经营',
        };
        const outcome = await this.#office.change(close, success, input);
        if (outcome.kind === 'done') row.closed = true;
        return [close, outcome];
      },
    );
  }

  async #reopen(ledger: keyof typeof KINDS): Promise<void> {
    await this.#with(
      ledger,
      ({ closed }) => closed,
      async (row) => {
        const [reopen, success] = KINDS[ledger].reopen;
        const input = { id: row.id, expectedVersion: row.version, reason: '误登' };
        const outcome = await this.#office.change(reopen, success, input);
        if (outcome.kind === 'done') row.closed = false;
        return [reopen, outcome];
      },
    );
  }

  async #assign(): Promise<void> {
    const [enterprise, coordinator] = [
      this.#random.of(this.kept.enterprises),
      this.#random.of(this.kept.coordinators.filter(({ closed }) => !closed)),
    ];
    if (!enterprise || !coordinator) return;
    const form = this.#span();
    const input = {
      ...form,
      enterpriseId: enterprise.id,
      coordinatorId: coordinator.id,
      idempotencyKey: randomUUID(),
    };
    const outcome = await this.#office.enter('assignCoordinator', ASSIGNED, input);
    this.#note('assignCoordinator', outcome);
    if (outcome.kind === 'done') this.#keep('assignments', outcome, form);
  }

  /** Ends an assignment, or lets it begin and end on other days. */
  async #reassign(): Promise<void> {
    await this.#with(
      'assignments',
      () => true,
      async (row) => {
        const form = this.#span();
        const input = { ...form, duties: null, id: row.id, expectedVersion: row.version };
        return ['changeAssignment', await this.#office.change('changeAssignment', REASSIGNED, input)];
      },
    );
  }

  /** Lets nobody else change the record meanwhile; takes over the version that there is now. */
  async #with(
    ledger: LedgerName,
    which: (row: Kept) => boolean,
    change: (row: Kept) => Promise<readonly [string, Outcome]>,
  ): Promise<void> {
    const row = this.#random.of(this.kept[ledger].filter((each) => !each.busy && which(each)));
    if (!row) return;
    row.busy = true;
    try {
      const [name, outcome] = await change(row);
      this.#note(name, outcome);
      row.version = outcome.kind === 'done' ? outcome.version : outcome.current || row.version;
    } finally {
      row.busy = false;
    }
  }

  #keep(ledger: LedgerName, { id, version }: Outcome, form: Record<string, unknown>): void {
    this.kept[ledger].push({ id, version, form, closed: false, busy: false });
  }

  #note(name: string, { kind, why }: Outcome): void {
    const [tally, key] = kind === 'done' ? [this.done, name] : [this.refused, `${name}: ${why}`];
    tally.set(key, (tally.get(key) ?? 0) + 1);
  }

  #form(ledger: keyof typeof KINDS): Record<string, unknown> {
    const no = (this.#named += 1);
    const name = { enterprises: '企业', bodies: '调解委员会', coordinators: '协调员', mediators: '调解员' }[
      ledger
    ];
    const number = String(no).padStart(8, '0');
    return {
      name: `${name}${no}`,
      ...(ledger === 'enterprises' ? { creditCode: withCheckCharacters(`91777777${number}`) } : {}),
      ...(ledger === 'coordinators' ? { startedOn: FIRST_DAY } : {}),
      ...this.#contents(ledger, {}),
    };
  }

  /** What of a form changes over the years. */
  #contents(ledger: keyof typeof KINDS, before: Record<string, unknown>): Record<string, unknown> {
    const random = this.#random;
    const street = { streetCode: random.of(STREETS) };
    switch (ledger) {
      case 'enterprises':
        return {
          // Mostly it stays where it is.
          ...(before['streetCode'] && random.chance(0.6) ? {} : street),
          industry: random.of(INDUSTRIES),
          registeredOn:
            before['registeredOn'] ?? (random.chance(0.1) ? null : random.day(FIRST_DAY, '2023-12-31')),
          figures: YEARS.filter(() => random.chance(0.35)).map((year) => this.#figuresOf(year)),
        };
      case 'bodies': {
        const ofEnterprise =
          before['type'] === undefined ? random.chance(0.6) : before['type'] === 'ENTERPRISE';
        const owner = before['enterpriseId'] ?? random.of(this.kept.enterprises)?.id;
        return {
          ...street,
          type: ofEnterprise && owner ? 'ENTERPRISE' : 'INDUSTRY',
          enterpriseId: ofEnterprise && owner ? owner : null,
          establishedOn: before['establishedOn'] ?? random.day(FIRST_DAY, '2023-12-31'),
          hasOffice: random.chance(0.9),
          hasEquipment: random.chance(0.9),
          hasNameAndLogo: random.chance(0.85),
          hasPostedRules: random.chance(0.85),
        };
      }
      case 'coordinators':
        return {
          employment: random.chance(0.5) ? 'FULL_TIME' : 'PART_TIME',
          streetCode: random.chance(0.3) ? null : random.of(STREETS),
        };
      case 'mediators': {
        const body = random.chance(0.15) ? undefined : random.of(this.kept.bodies);
        return {
          employment: random.chance(0.5) ? 'FULL_TIME' : 'PART_TIME',
          bodyId: body?.id ?? null,
          streetCode: body?.form['streetCode'] ?? random.of(STREETS),
          inPool: body === undefined,
        };
      }
    }
  }

  /** Figures of any size: a tenth of a step of the standard up to ten times the highest. */
  #figuresOf(year: number): Record<string, unknown> {
    const random = this.#random;
    const amount = (): number => Math.round(10 ** (1 + random.below(55) / 10));
    return {
      year,
      headcount: Math.round(10 ** (random.below(35) / 10)),
      revenue: amount(),
      assets: amount(),
    };
  }

  #span(): Record<string, unknown> {
    const random = this.#random;
    const from = random.day('2020-06-01', '2024-06-30');
    return { from, to: random.chance(0.5) ? null : random.day(from, LAST_DAY) };
  }
}
