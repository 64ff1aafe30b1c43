import type { FormField } from '../../form/field-types.ts';
import { bulkInput, bulkLines } from './bulk.ts';

interface Row {
  readonly id: string;
  readonly version: number;
  readonly streetCode: string;
  readonly inPool: boolean;
}

const street: FormField<Row> = {
  kind: 'choice',
  name: 'streetCode',
  label: '镇办',
  options: [
    ['1', '老庄子镇'],
    ['2', '银城铺镇'],
  ],
};
const pool: FormField<Row> = { kind: 'yesNo', name: 'inPool', label: '入库' };
const rows: readonly Row[] = [
  { id: 'a', version: 3, streetCode: '1', inPool: true },
  { id: 'b', version: 1, streetCode: '2', inPool: true },
  { id: 'c', version: 7, streetCode: '2', inPool: false },
];

describe('a change of many rows', () => {
  it('shows each field before and after, and which rows stay as they are', () => {
    const lines = bulkLines({}, rows, [street, pool], { streetCode: '2', inPool: 'yes' });
    expect(lines.map(({ key, changes }) => [key, changes])).toEqual([
      ['a', true],
      ['b', false],
      ['c', true],
    ]);
    expect(lines[0]?.cells).toEqual([
      { before: '1', after: '2', changes: true },
      { before: 'yes', after: 'yes', changes: false },
    ]);
  });

  it('sends the rows that change, at the versions seen, and the fields chosen alone', () => {
    const lines = bulkLines({}, rows, [street], { streetCode: '2', inPool: '' });
    expect(bulkInput(lines, [street], { streetCode: '2', inPool: '' })).toEqual({
      rows: [{ id: 'a', expectedVersion: 3 }],
      streetCode: '2',
    });
  });

  it('can say no as well as yes', () => {
    const lines = bulkLines({}, rows, [pool], { inPool: '' });
    expect(bulkInput(lines, [pool], { inPool: '' })).toEqual({
      rows: [
        { id: 'a', expectedVersion: 3 },
        { id: 'b', expectedVersion: 1 },
      ],
      inPool: false,
    });
  });
});
