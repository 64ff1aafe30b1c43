import { writeXlsx, type Cell, type CellStyle } from 'hucre/xlsx';
import { dayNumber, isDay } from '../../time/day.ts';
import { columnWidths, type SheetCell, type SheetColumn, type SheetTop } from './sheet.ts';

const DAY = 86_400_000;
/** Title and note; the heads follow. */
const TOP = 2;

function formatOf({ kind, decimals }: SheetColumn): string {
  if (kind === 'day') return 'yyyy-mm-dd';
  // Text by format too, so that what looks like a formula stays text when somebody edits the cell.
  return kind === 'text' ? '@' : decimals === 0 ? '#,##0' : `#,##0.${'#'.repeat(decimals)}`;
}

function valueOf(column: SheetColumn, cell: SheetCell): string | number | Date | null {
  return column.kind === 'day' && typeof cell === 'string' && isDay(cell)
    ? new Date(dayNumber(cell) * DAY)
    : cell;
}

function styled(value: string, style: CellStyle): Partial<Cell> {
  return { value, type: 'string', style };
}

/**
 * The Excel file of a ledger: title, note, heads that stay in sight, rows. Whatever is text is stored as text, never
 * as a formula, whatever it begins with.
 */
export function writeWorkbook(
  top: SheetTop,
  columns: readonly SheetColumn[],
  rows: readonly (readonly SheetCell[])[],
): Promise<Uint8Array> {
  const last = Math.max(0, columns.length - 1);
  const widths = columnWidths(columns, rows);
  const heading = { font: { bold: true, size: 14 }, alignment: { horizontal: 'center' } } as const;
  const headStyle = { font: { bold: true }, alignment: { vertical: 'center', wrapText: true } } as const;
  const line = { style: 'thin', color: { rgb: 'B8B5AE' } } as const;
  return writeXlsx({
    sheets: [
      {
        name: top.title.replaceAll(/[[\]*?/\\:]/g, ' ').slice(0, 31) || 'Sheet1',
        columns: columns.map((column, index) => ({
          width: widths[index] ?? 10,
          style: { numFmt: formatOf(column), border: { bottom: line } },
        })),
        rows: [
          [top.title],
          [top.note],
          columns.map((column) => column.head),
          ...rows.map((row) => columns.map((column, index) => valueOf(column, row[index] ?? null))),
        ],
        cells: new Map<string, Partial<Cell>>([
          ['0,0', styled(top.title, heading)],
          ['1,0', styled(top.note, { numFmt: '@' })],
          ...columns.map(({ head }, index): [string, Partial<Cell>] => [
            `${TOP},${index}`,
            styled(head, headStyle),
          ]),
        ]),
        ...(last > 0 && {
          merges: [0, 1].map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol: last })),
        }),
        freezePane: { rows: TOP + 1, columns: 1 },
        pageSetup: {
          paperSize: 'a4',
          orientation: columns.length > 6 ? 'landscape' : 'portrait',
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: `$${TOP + 1}:$${TOP + 1}`,
        },
        headerFooter: { oddFooter: '&L&A&R&P / &N' },
      },
    ],
  });
}
