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
const SECONDS = 5;
/** A quick turn of the wheel: some two screens a second. */
const PIXELS_A_FRAME = 30;

interface Frames {
  /** frames a second over the whole time */
  mean: number;
  /** of the slowest twentieth of the frames */
  slowest: number;
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

/** Turns the wheel without a pause and times the frames. */
async function scroll(page: Page, direction: 1 | -1): Promise<Frames> {
  const times = await page.evaluate(
    async ({ seconds, step }) => {
      const table = [...document.querySelectorAll<HTMLElement>('*')]
        .filter(
          (each) =>
            each.scrollHeight > each.clientHeight * 3 && getComputedStyle(each).overflowY !== 'visible',
        )
        .toSorted((a, b) => b.scrollHeight - a.scrollHeight)[0];
      if (!table) throw new Error('nothing scrolls');
      const stamps: number[] = [];
      const until = performance.now() + seconds * 1000;
      await new Promise<void>((done) => {
        const frame = (now: number) => {
          stamps.push(now);
          table.scrollTop += step;
          if (now < until) requestAnimationFrame(frame);
          else done();
        };
        requestAnimationFrame(frame);
      });
      return stamps.slice(1).map((stamp, index) => stamp - stamps[index]!);
    },
    { seconds: SECONDS, step: direction * PIXELS_A_FRAME },
  );
  const slow = times.toSorted((a, b) => b - a).slice(0, Math.ceil(times.length / 20));
  const rate = (some: readonly number[]) => (1000 * some.length) / some.reduce((sum, time) => sum + time, 0);
  return { mean: rate(times), slowest: rate(slow) };
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
        const { mean, slowest } = await scroll(page, direction);
        process.stdout.write(
          `${title}: ${mean.toFixed(1)} frames/s, slowest twentieth ${slowest.toFixed(1)}\n`,
        );
      }
    } finally {
      await workbench.close();
    }
  } finally {
    await platform.stop();
  }
}
