/**
 * `npm run bench -- --scroll`: how evenly a ledger of five thousand rows scrolls in a real browser on the built
 * platform. Not a test: what it finds depends on the machine.
 */
import pg from 'pg';
import type { Page } from 'playwright-core';
import { startPlatform } from '../platform.ts';
import { openWorkbench } from '../workbench.ts';

const ROWS = 5_000;
const DISTRICT = '130273';
/** The wheel as fast as it goes: some fifteen screens a second. */
const PIXELS_A_FRAME = 200;
/** No row is lower than this. */
const LOWEST_ROW = 20;
const PATIENCE_MS = 90_000;
/** So long at the end without more rows coming, and it is the end. */
const LAST_WAIT_MS = 2_000;

interface Frames {
  /** frames a second, of those in which it moved */
  mean: number;
  /** of the slowest twentieth of the frames */
  slowest: number;
  /** pixels that were passed */
  way: number;
}

/** Copies enterprises of the demonstration under ids and codes of their own until the district has enough. */
async function fill(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(
      `insert into organizations.enterprise
         select (jsonb_populate_record(enterprise, jsonb_build_object('id', gen_random_uuid(),
           'credit_code', left(credit_code, 10) || to_char(row_number() over (), 'FM00000000'),
           'idempotency_key', gen_random_uuid()))).*
           from organizations.enterprise where district_code = $1
          limit greatest($2 - (select count(*) from organizations.enterprise where district_code = $1), 0)`,
      [DISTRICT, ROWS],
    );
    await client.query('analyze organizations.enterprise');
  } finally {
    await client.end();
  }
}

/**
 * Turns the wheel without a pause to the end of the list, or back to its head, and times the frames in which it moved.
 * @throws when the way was shorter than so many rows are
 */
async function scroll(page: Page, direction: 1 | -1): Promise<Frames> {
  const { times, way } = await page.evaluate(
    async ({ step, patience, lastWait }) => {
      const table = document.querySelector('.grid-scroll');
      if (!table) throw new Error('there is no list');
      const began = table.scrollTop;
      const moving: number[] = [];
      const until = performance.now() + patience;
      let [last, moved] = [performance.now(), performance.now()];
      await new Promise<void>((done) => {
        const frame = (now: number) => {
          const before = table.scrollTop;
          table.scrollTop += step;
          if (table.scrollTop !== before) {
            if (moved === last) moving.push(now - last);
            moved = now;
          }
          last = now;
          const isOver = now > until || now - moved > lastWait;
          if (isOver) done();
          else requestAnimationFrame(frame);
        };
        requestAnimationFrame(frame);
      });
      return { times: moving, way: Math.abs(table.scrollTop - began) };
    },
    { step: direction * PIXELS_A_FRAME, patience: PATIENCE_MS, lastWait: LAST_WAIT_MS },
  );
  if (way < ROWS * LOWEST_ROW) throw new Error(`the list ended after ${way} pixels`);
  const slow = times.toSorted((a, b) => b - a).slice(0, Math.ceil(times.length / 20));
  const rate = (some: readonly number[]) => (1000 * some.length) / some.reduce((sum, time) => sum + time, 0);
  return { mean: rate(times), slowest: rate(slow), way };
}

/** Measures, and prints what was found. */
export async function measureScrolling(): Promise<void> {
  const platform = await startPlatform();
  try {
    await fill(await platform.databaseUrl('tongxing_demo'));
    const workbench = await openWorkbench(platform);
    try {
      const page = await workbench.visit({ account: 'zhuanban', at: '/enterprises' });
      await page.getByRole('row').nth(20).waitFor();
      for (const [title, direction] of [
        ['down, rows coming from the platform', 1],
        ['up again, rows that are there', -1],
      ] as const) {
        const { mean, slowest, way } = await scroll(page, direction);
        process.stdout.write(
          `${title}: ${mean.toFixed(1)} frames/s, slowest twentieth ${slowest.toFixed(1)}, over ${way} pixels\n`,
        );
      }
    } finally {
      await workbench.close();
    }
  } finally {
    await platform.stop();
  }
}
