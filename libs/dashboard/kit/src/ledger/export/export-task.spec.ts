import { Interrupted, type JobProgress, type JobReport } from '../../jobs/jobs.ts';
import type { PageResult } from '../rows.ts';
import { exportTask, type ExportOptions } from './export-task.ts';
import type { SheetCell } from './sheet.ts';

interface Row {
  readonly id: string;
}

/** A ledger of numbered rows, read three at a time; `faults` is how many questions in a row fail. */
function ledger(ids: readonly string[]) {
  const state = { ids: [...ids], faults: 0, partial: false, asked: [] as (string | null)[] };
  const read = async (after: string | null): Promise<PageResult<Row>> => {
    state.asked.push(after);
    if (state.faults > 0) {
      state.faults--;
      return { kind: 'failed' };
    }
    const from = after === null ? 0 : Number(after);
    const rows = state.ids.slice(from, from + 3).map((id) => ({ id }));
    const next = from + 3 < state.ids.length ? String(from + 3) : null;
    return { kind: 'page', rows, next, partial: state.partial };
  };
  return { state, read };
}

function task(read: ExportOptions<Row>['read'], count: () => number | null) {
  const written: (readonly SheetCell[])[] = [];
  const tops: string[] = [];
  const stopped: number[] = [];
  /** whether it can be recorded, and how many rows were told */
  const recording = { works: true, asked: [] as number[] };
  const made = exportTask<Row>({
    columns: [{ name: 'id', title: '编号', value: (row) => row.id }],
    keyOf: (row) => row.id,
    isDemonstration: (row) => row.id === 'd',
    read,
    count: async () => count(),
    record: async (rows) => {
      recording.asked.push(rows);
      return recording.works;
    },
    writer: () => ({
      add: (rows) => void written.push(...rows),
      finish: async ({ note }) => {
        tops.push(note);
        return new Blob([JSON.stringify(written)]);
      },
      stop: () => void stopped.push(1),
    }),
    words: {
      title: '导出',
      file: '台账.xlsx',
      top: ({ rows, demonstration }) => ({
        title: '台账',
        note: `${rows}${demonstration ? ' 演示数据' : ''}`,
      }),
      report: (rows) => `已导出 ${rows} 条`,
      changed: (before, after) => `改动 ${before} ${after}`,
      unrecorded: '没有记下',
      twice: (rows) => `重复 ${rows}`,
    },
    patience: [1, 1],
  });
  const progress: JobProgress[] = [];
  const abort = new AbortController();
  const run = (): Promise<JobReport> =>
    made.run({ signal: abort.signal, progress: (each) => void progress.push(each) });
  return { run, made, written, recording, tops, stopped, progress, abort };
}

const flat = (rows: readonly (readonly SheetCell[])[]): string => rows.flat().join('');

describe('an export', () => {
  it('reads the list to its end, and reports what it wrote', async () => {
    const { read } = ledger([...'abcdefgh']);
    const { run, written, tops, progress } = task(read, () => 8);
    const report = await run();
    expect(flat(written)).toBe('abcdefgh');
    expect(report).toMatchObject({ text: '已导出 8 条', warnings: [], file: { name: '台账.xlsx' } });
    expect(tops).toEqual(['8 演示数据']);
    expect(progress.at(0)).toEqual({ done: 0, total: 8 });
    expect(progress.at(-1)).toEqual({ done: 8, total: 8 });
  });

  it('has no mark where no row is invented', async () => {
    const { read } = ledger([...'abc']);
    const { run, tops } = task(read, () => 3);
    await run();
    expect(tops).toEqual(['3']);
  });

  it('asks again for a page that did not come', async () => {
    const { read, state } = ledger([...'abcd']);
    state.faults = 2;
    const { run, written } = task(read, () => 4);
    await run();
    expect(flat(written)).toBe('abcd');
    expect(state.asked).toEqual([null, null, null, '3']);
  });

  it('rests when it does not come at all, and goes on where it stood', async () => {
    const { read, state } = ledger([...'abcdefgh']);
    let cut = true;
    const { run, written, progress } = task(
      async (after) => (cut && after === '3' ? { kind: 'failed' } : read(after)),
      () => 8,
    );
    await expect(run()).rejects.toBeInstanceOf(Interrupted);
    expect(progress.at(-1)).toEqual({ done: 3, total: 8 });
    cut = false;
    const report = await run();
    expect(flat(written)).toBe('abcdefgh');
    expect(state.asked).toEqual([null, '3', '6']);
    expect(report.text).toBe('已导出 8 条');
  });

  it('does not take a page in which something is missing', async () => {
    const { read, state } = ledger([...'abc']);
    state.partial = true;
    const { run, written } = task(read, () => 3);
    await expect(run()).rejects.toBeInstanceOf(Interrupted);
    expect(written).toEqual([]);
  });

  it('writes no row twice, and says that the ledger was changed meanwhile', async () => {
    const { read, state } = ledger([...'abcdef']);
    let count = 6;
    const { run, written } = task(
      async (after) => {
        const page = await read(after);
        // A row came in at the top while the first page was on its way back.
        if (after === null) {
          state.ids.unshift('z');
          count = 7;
        }
        return page;
      },
      () => count,
    );
    const report = await run();
    expect(flat(written)).toBe('abcdef');
    expect(report.warnings).toEqual(['重复 1', '改动 6 7']);
  });

  it('stops when it is cancelled, and ends its writer', async () => {
    const { read } = ledger([...'abcdef']);
    const { run, made, stopped, abort } = task(read, () => 6);
    abort.abort();
    await expect(run()).rejects.toBeInstanceOf(Interrupted);
    made.release?.();
    expect(stopped).toEqual([1]);
  });

  it('is recorded before there is a file, and there is none where that fails', async () => {
    const { read } = ledger([...'abce']);
    const { run, tops, recording } = task(read, () => 4);
    recording.works = false;
    await expect(run()).rejects.toThrow('没有记下');
    expect([tops, recording.asked]).toEqual([[], [4]]);
    recording.works = true;
    const report = await run();
    expect(report.text).toBe('已导出 4 条');
    expect([tops, recording.asked]).toEqual([['4'], [4, 4]]);
  });
});
