import { headText } from '../figures/number.ts';
import { cellText } from './cell.ts';
import type { LedgerColumn } from './column.ts';
import { widthsOf } from './widths.ts';
import { chosenColumns, moveColumn, narrowColumns, toggleColumn, usualColumns } from './columns.ts';

interface Row {
  readonly name: string;
  readonly headcount: number | null;
}

const column = (name: string, more: Partial<LedgerColumn<Row>> = {}): LedgerColumn<Row> => ({
  name,
  title: name,
  value: (row) => row.name,
  ...more,
});

const columns = [
  column('name'),
  column('code', { priority: 3 }),
  column('street'),
  column('size', { priority: 2 }),
  column('revenue', { shown: false }),
];
const names = (chosen: readonly LedgerColumn<Row>[]): string[] => chosen.map(({ name }) => name);

describe('the columns of a view', () => {
  it('are the declared ones unless they hide', () => {
    expect(usualColumns(columns)).toEqual(['name', 'code', 'street', 'size']);
    expect(names(chosenColumns(columns, null))).toEqual(['name', 'code', 'street', 'size']);
  });

  it('stand in the order chosen, the name always first', () => {
    expect(names(chosenColumns(columns, ['revenue', 'name', 'street']))).toEqual([
      'name',
      'revenue',
      'street',
    ]);
    expect(names(chosenColumns(columns, ['size', 'unknown']))).toEqual(['name', 'size']);
  });

  it('are three on a narrow screen: those that matter most, or the first chosen', () => {
    expect(names(narrowColumns(columns, null))).toEqual(['name', 'size', 'code']);
    expect(names(narrowColumns(columns, ['street', 'revenue', 'size']))).toEqual([
      'name',
      'street',
      'revenue',
    ]);
    expect(names(narrowColumns([column('name'), column('a'), column('b'), column('c')], null))).toEqual([
      'name',
      'a',
      'b',
    ]);
  });

  it('move among themselves, and never before the name', () => {
    expect(moveColumn(['name', 'a', 'b'], 'b', -1)).toEqual(['name', 'b', 'a']);
    expect(moveColumn(['name', 'a', 'b'], 'a', -1)).toEqual(['name', 'a', 'b']);
    expect(moveColumn(['name', 'a', 'b'], 'b', 1)).toEqual(['name', 'a', 'b']);
    expect(moveColumn(['name', 'a', 'b'], 'name', 1)).toEqual(['name', 'a', 'b']);
  });

  it('come back where they were declared', () => {
    expect(toggleColumn(columns, ['name', 'size'], 'street')).toEqual(['name', 'street', 'size']);
    expect(toggleColumn(columns, ['name', 'size', 'code'], 'code')).toEqual(['name', 'size']);
    expect(toggleColumn(columns, ['name', 'size'], 'name')).toEqual(['name', 'size']);
  });
});

describe('a cell', () => {
  const row: Row = { name: '凤凰钢铁', headcount: 12345.678 };

  it('says numbers with thousands and no more decimals than wanted', () => {
    const number = column('n', { kind: 'number', value: (each) => each.headcount });
    expect(cellText(number, row)).toBe('12,346');
    expect(cellText({ ...number, decimals: 2 }, row)).toBe('12,345.68');
  });

  it('says nothing where there is nothing, and the words where there are any', () => {
    const number = column('n', { value: (each) => each.headcount, text: () => '甲' });
    expect(cellText(number, { ...row, headcount: null })).toBe('');
    expect(cellText(number, row)).toBe('甲');
  });

  it('has its unit in the head', () => {
    expect(headText('从业人员', '人')).toBe('从业人员（人）');
    expect(headText('Revenue', '10k yuan')).toBe('Revenue (10k yuan)');
    expect(headText('名称', undefined)).toBe('名称');
  });
});

describe('the widths of a table', () => {
  const three = [
    column('name', { width: 20 }),
    column('n', { kind: 'number' }),
    column('on', { kind: 'day', width: 8 }),
  ];

  it('are fixed on a screen, and the table scrolls where there is less room', () => {
    expect(widthsOf(three, true, 'screen')).toEqual({
      tick: '2.25rem',
      columns: ['20rem', '7.5rem', '8rem'],
      table: '37.75rem',
    });
  });

  it('share what there is on paper and on a narrow screen', () => {
    const shares = (room: 'paper' | 'narrow'): number[] =>
      widthsOf(three, false, room).columns.map(Number.parseFloat);
    expect(shares('paper').map(Math.round)).toEqual([56, 21, 23]);
    expect(shares('narrow').map(Math.round)).toEqual([44, 27, 29]);
    expect(widthsOf(three, false, 'paper').table).toBeUndefined();
  });
});
