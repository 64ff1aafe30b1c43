import { readXlsx } from 'hucre/xlsx';
import type { LedgerColumn } from '../column.ts';
import { columnWidths, sheetColumns, sheetRow, widthOf } from './sheet.ts';
import { writeWorkbook } from './workbook.ts';

interface Row {
  readonly name: string;
  readonly headcount: number | null;
  readonly registeredOn: string | null;
  readonly active: boolean;
}

const columns: readonly LedgerColumn<Row>[] = [
  { name: 'name', title: '名称', head: '企业名称', value: (row) => row.name },
  { name: 'headcount', title: '从业人员', unit: '人', kind: 'number', value: (row) => row.headcount },
  { name: 'registeredOn', title: '登记日期', kind: 'day', value: (row) => row.registeredOn },
  { name: 'status', title: '状态', value: (row) => (row.active ? '存续' : '已注销') },
];
const row = (name: string, more: Partial<Row> = {}): Row => ({
  name,
  headcount: 1234,
  registeredOn: '2021-09-30',
  active: true,
  ...more,
});
const top = { title: '企业台账', note: '丰润区 · 2023-06-30 · 演示数据' };

async function readBack(rows: readonly Row[]) {
  const file = await writeWorkbook(
    top,
    sheetColumns(columns),
    rows.map((each) => sheetRow(columns, each)),
  );
  const sheet = (await readXlsx(file, { readStyles: true })).sheets[0];
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

describe('the Excel file of a ledger', () => {
  it('has title, note and official heads above its rows, which stay in sight', async () => {
    const sheet = await readBack([row('凤凰钢铁')]);
    expect(sheet.rows[0]?.[0]).toBe('企业台账');
    expect(sheet.rows[1]?.[0]).toBe('丰润区 · 2023-06-30 · 演示数据');
    expect(sheet.rows[2]).toEqual(['企业名称', '从业人员（人）', '登记日期', '状态']);
    expect(sheet.rows).toHaveLength(4);
    expect(sheet.freezePane).toMatchObject({ rows: 3, columns: 1 });
  });

  it('holds numbers as numbers and days as days', async () => {
    const [, , , first, second] = (
      await readBack([row('甲'), row('乙', { headcount: null, registeredOn: null, active: false })])
    ).rows;
    expect(first).toEqual(['甲', 1234, new Date('2021-09-30T00:00:00Z'), '存续']);
    expect(second?.slice(0, 2)).toEqual(['乙', null]);
    expect(second?.[3]).toBe('已注销');
  });

  it.each(['=1+1', '+86 315', '-2', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://x","y")'])(
    'keeps %j as the text that it is, and no formula',
    async (name) => {
      const sheet = await readBack([row(name)]);
      // A carriage return comes back as the line end that XML makes of it.
      expect(String(sheet.rows[3]?.[0]).replace('\n', '\r')).toBe(name);
      const cell = sheet.cells?.get('3,0');
      expect(cell?.formula).toBeUndefined();
      expect(cell?.style?.numFmt).toBe('@');
    },
  );

  it('leaves a day that is none as the words that it is', () => {
    expect(sheetRow(columns, row('甲', { registeredOn: '不详' }))[2]).toBe('不详');
  });

  it('gives each column room for its head and its longest entry, within bounds', () => {
    expect(widthOf('企业A')).toBe(5);
    const widths = columnWidths(sheetColumns(columns), [['名'.repeat(50), 1, '2021-09-30', null]]);
    expect(widths).toEqual([60, 16, 12, 6]);
  });
});
