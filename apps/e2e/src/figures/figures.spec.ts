import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { scriptEnvironment } from '../environment.ts';
import { openBench, type Bench } from './bench.ts';
import { Clerk } from './clerk.ts';
import { differences } from './count.ts';
import { readState } from './ledgers.ts';
import { officeOf } from './office.ts';
import { makeTrouble, untilQuiet } from './trouble.ts';

const CHANGES = 500;
const SEED = 130273;
const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));
const run = promisify(execFile);

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
}, 180_000);
afterAll(() => bench.stop());

/** `npm run indicators:rebuild` beside the running platform; what it printed. */
async function rebuild(...options: string[]): Promise<string> {
  const { folder, port } = bench.platform;
  const { stdout } = await run(process.execPath, ['tools/run/commands/rebuild.mjs', ...options], {
    cwd: ROOT,
    env: scriptEnvironment(ROOT, {
      TONGXING_STATE_DIRECTORY: folder,
      PORT: String(port),
      DATABASE_URL: undefined,
      PUBLIC_URL: undefined,
      NODE_OPTIONS: undefined,
    }),
  });
  return stdout;
}

describe(`${CHANGES} changes of the ledgers, told late, twice and out of order`, () => {
  it('leave every projection and every figure as a count of the ledgers gives it', async () => {
    const { client, database, today } = bench;
    const clerk = new Clerk(officeOf(client), SEED);
    const trouble = await makeTrouble(database);
    try {
      await clerk.work(CHANGES);
    } finally {
      await trouble.stop();
    }
    const { late, again } = trouble.made;
    expect(late).toBeGreaterThan(CHANGES / 5);
    expect(again).toBeGreaterThan(CHANGES / 5);
    // Every kind of change was among them.
    expect([...clerk.done.keys()].sort()).toEqual(expect.arrayContaining(EVERY_KIND));
    await untilQuiet(database, 30_000);
    const state = await readState(database);
    expect(differences(state, today)).toEqual([]);
    expect(state.recordings.length).toBeGreaterThan(CHANGES / 5);
  }, 120_000);

  it('leave nothing that a rebuild would change', async () => {
    const said = await rebuild();
    expect(said).toContain('rows of projections changed: 0');
    expect(said).toContain('figures changed: 0');
    expect(differences(await readState(bench.database), bench.today)).toEqual([]);
  }, 120_000);

  it('are missed where one could not be handled, and mended when that is handed out again', async () => {
    const { database, today } = bench;
    // As if keeping a figure had failed eight times.
    const lost = await database.query<{ id: string }>(
      `delete from programs.observation where id = (
         select id from programs.observation where valid_on = $1 and indicator_code = $2
          order by figure_version desc limit 1)
       returning idempotency_key as id`,
      [today, 'SME_COORDINATOR_COVERAGE'],
    );
    await database.query(
      `insert into jobs.job (name, data) select $1, data from jobs.job where data ->> 'id' = $2 limit 1`,
      ['programs.on.ledgers.observation.v1.dead', lost.rows[0]?.id],
    );
    await expect(rebuild()).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/could not be handled: 1.*\n.*has not arrived: 130273/),
    });
    expect(await rebuild('--dead')).toContain('handed again: 1');
    expect(differences(await readState(database), today)).toEqual([]);
  }, 120_000);
});

const EVERY_KIND = [
  'assignCoordinator',
  'changeAssignment',
  'changeCoordinator',
  'changeEnterprise',
  'changeMediationBody',
  'changeMediator',
  'closeCoordinator',
  'closeEnterprise',
  'closeMediationBody',
  'closeMediator',
  'registerCoordinator',
  'registerEnterprise',
  'registerMediationBody',
  'registerMediator',
  'reopenEnterprise',
];
