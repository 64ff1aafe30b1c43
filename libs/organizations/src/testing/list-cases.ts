import { actorFor, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { office } from './enterprises.ts';
import { addRows, STREETS } from './rows.ts';

/** A ledger's list as its tests see it. */
export interface ListCases {
  /** the field: `mediationBodies` */
  readonly field: string;
  /** what a row is asked for at most, and in how many statements it comes with the total */
  readonly everything: readonly [fields: string, statements: number];
  readonly totals: readonly [query: string, statements: number];
  /** every order there is, with the column it goes by */
  readonly orders: Readonly<Record<string, string>>;
  /** filters, and how many of 200 rows of `addRows` they find */
  readonly filters: readonly (readonly [filter: string, found: number])[];
}

type Row = Readonly<Record<string, string | number | null>>;

/** Tests a list with 20 and with 200 rows. Call it at the top of a spec that has a subgraph of its own. */
export function listsALedger(app: () => RunningSubgraph, cases: ListCases): void {
  const { field, orders } = cases;
  const ask = async (query: string, actor = office) => {
    app().statements();
    const { data, errors } = await app().execute(actor, query);
    return { data, errors, statements: app().statements().length };
  };
  const counted = async () => {
    const [fields, ofList] = cases.everything;
    const list = await ask(`{ ${field}(first: 200) { totalCount edges { node { ${fields} } } } }`);
    const totals = await ask(`{ ${cases.totals[0]} }`);
    expect([list.errors, totals.errors]).toEqual([undefined, undefined]);
    expect([list.statements, totals.statements]).toEqual([ofList, cases.totals[1]]);
    return list.data[field].totalCount as number;
  };
  const walk = async (by: string, direction: string): Promise<Row[]> => {
    const rows: Row[] = [];
    const sort = `first: 30, sort: { by: ${by}, direction: ${direction} }`;
    let page: string | null = sort;
    while (page !== null) {
      const asked = `edges { node { id value: ${orders[by]} } } pageInfo { hasNextPage endCursor }`;
      const { data } = await ask(`{ ${field}(${page}) { ${asked} } }`);
      rows.push(...data[field].edges.map(({ node }: { node: Row }) => node));
      const { hasNextPage, endCursor } = data[field].pageInfo;
      page = hasNextPage ? `${sort}, after: "${endCursor}"` : null;
    }
    return rows;
  };

  describe(`the list of ${field}`, () => {
    it('costs the same number of statements with 20 and with 200 rows, history and totals included', async () => {
      await addRows(app(), 20);
      expect(await counted()).toBe(20);
      await addRows(app(), 180);
      expect(await counted()).toBe(200);
    });

    it.each(
      Object.keys(orders).flatMap((by) => ['ASC', 'DESC'].map((direction) => [by, direction] as const)),
    )(
      'ordered by %s %s and walked page by page shows every row once, in order, what is unknown last',
      async (by, direction) => {
        const rows = await walk(by, direction);
        expect(new Set(rows.map(({ id }) => id)).size).toBe(200);
        const values = rows.map(({ value }) => value);
        const known = values.filter((value) => value !== null);
        expect(values.slice(0, known.length)).toEqual(known);
        const sign = direction === 'ASC' ? 1 : -1;
        const inOrder = known.toSorted((a, b) => (a! < b! ? -sign : a! > b! ? sign : 0));
        expect(known).toEqual(inOrder);
      },
    );

    it.each(cases.filters)('narrowed by %s holds %i', async (filter, found) => {
      const { data, errors } = await ask(`{ ${field}(first: 1, filter: ${filter}) { totalCount } }`);
      expect([errors, data[field]?.totalCount]).toEqual([undefined, found]);
    });

    it('shows street staff their own street, and another district nothing', async () => {
      const [, own = ''] = STREETS;
      const query = `{ ${field}(first: 200) { edges { node { streetCode } } } }`;
      const { data } = await ask(query, actorFor('STREET', { street: own }));
      const seen = data[field].edges.map(({ node }: { node: Row }) => node['streetCode']);
      expect([seen.length, new Set(seen)]).toEqual([50, new Set([own])]);
      const other = await ask(query, actorFor('OFFICE', { districts: ['130299'] }));
      expect(other.data[field].edges).toEqual([]);
    });

    it('refuses a cursor of another order', async () => {
      const { data } = await ask(`{ ${field}(first: 1) { pageInfo { endCursor } } }`);
      const cursor = Buffer.from(JSON.stringify(['2021-02-30', 'x'])).toString('base64url');
      expect(data[field].pageInfo.endCursor).not.toBeNull();
      const { errors } = await ask(`{ ${field}(first: 1, after: "${cursor}") { pageInfo { endCursor } } }`);
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    });
  });
}
