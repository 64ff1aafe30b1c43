import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '@tongxing/logging';
import { createTestDatabase, type TestDatabase } from '@tongxing/testing';
import {
  contextFor,
  openDatabase,
  prepareSubgraph,
  systemActor,
  type Database,
  type PrepareOptions,
} from '@tongxing/subgraph';
import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { planTexts } from '../plan-file/test-plans.ts';
import { programs } from '../programs.ts';
import { office, PLAN } from '../testing/actors.ts';
import { ADOPT, ADOPT_DATE, ENTER, REPORT, SET_THRESHOLD } from '../testing/documents.ts';
import { PlanFileRefused } from './plan-folder.ts';

const now = new Date('2023-07-01T09:00:00+08:00');
const { yaml, notice } = planTexts(PLAN);

let database: TestDatabase;
let app: RunningSubgraph;
let folder: string;
let operator: PrepareOptions;
let asOwner: Database;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tongxing-plan-'));
  database = await createTestDatabase();
  app = await startSubgraph(programs, { database, now });
  operator = {
    ownerUrl: database.ownerUrl('programs'),
    jobsOwnerUrl: database.ownerUrl('jobs'),
    demonstration: false,
    log: createLogger('test-loading', 'error'),
    clock: () => now,
  };
  asOwner = await openDatabase(programs, { url: operator.ownerUrl });
});
afterAll(async () => {
  await asOwner.close();
  await app.stop();
  await database.drop();
  await rm(folder, { recursive: true });
});

/** The operator's command, as the role that owns the tables. */
const runLoad = (...files: readonly string[]) => {
  const surroundings = {
    definition: programs,
    database: asOwner,
    events: app.events,
    log: operator.log,
    clock: () => now,
  };
  return programs.commands!['load']!(
    (district) => contextFor(surroundings, { actor: systemActor('programs', district) }),
    files,
  );
};
/** What the operator's command says to a plan file; the notice lies beside it. */
const load = async (text: string) => {
  const file = join(folder, 'plan.yaml');
  await writeFile(file, text);
  await writeFile(join(folder, 'notice.txt'), notice);
  return runLoad(file);
};
/** The file with some words replaced; they must be in it. */
const changed = (...changes: readonly (readonly [string, string])[]) =>
  changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, to);
  }, yaml);
const plan = async (fields: string) => (await app.execute(office, `{ plan { ${fields} } }`)).data.plan;
const versions = async () =>
  (await plan('versions { no current loadedBy }')).versions.map(
    ({ no, current }: { no: number; current: boolean }) => [no, current],
  );
const send = async (document: string, input: object) => {
  const common = { idempotencyKey: randomUUID(), plan: PLAN };
  const { data, errors } = await app.execute(office, document, { input: { ...common, ...input } });
  expect(errors).toBeUndefined();
  return data;
};
const decision = { reason: '三方会议讨论', authority: '会议纪要', expectedVersion: 0 };

/** The plan without the annex's reading of the first target, and with a plain date for M1.4. */
const SECOND = changed(['zh: 金牌协调劳动关系社会组织\n', 'zh: 金牌社会组织（修订）\n'])
  .replace(/ {6}- code: T1\.annex\n(?: {8}.*\n)+/, '')
  .replaceAll(/\n {4}decide: \[READING\](?=\n {4}zh: 金牌社会组织：1家)/g, '');

describe('loading a plan', () => {
  it('changes nothing when the file is the one in force', async () => {
    expect(await load(yaml)).toContain('仍为第 1 版 / unchanged, still version 1');
    expect(await versions()).toEqual([[1, true]]);
  });

  it('of a file that was changed makes a second version and keeps the first', async () => {
    await send(ENTER, {
      indicator: 'GOLD_SOCIAL_ORGANISATIONS',
      year: 2021,
      numerator: 1,
      validOn: '2021-12-31',
      evidence: '名单',
    });
    await send(ADOPT, { ...decision, target: 'T1', reading: 'T1.annex' });
    await send(ADOPT_DATE, { ...decision, milestone: 'M1.4', choice: 'LOOSE' });
    await send(SET_THRESHOLD, { ...decision, reading: 'T3c.body', value: 50 });
    await send(REPORT, {
      milestone: 'M1.2',
      status: 'DONE',
      doneOn: '2021-02-20',
      evidence: '印发稿',
      expectedVersion: 0,
    });
    const { id } = await plan('id');
    expect(await load(SECOND)).toContain('已载入为第 2 版，旧版保留 / loaded as version 2');
    expect(await versions()).toEqual([
      [2, true],
      [1, false],
    ]);
    expect(await plan('id version { no loadedBy } target(code: "T1") { title }')).toEqual({
      id,
      version: { no: 2, loadedBy: '命令行' },
      target: { title: '金牌社会组织（修订）' },
    });
  });

  it('keeps figures, decisions and reports', async () => {
    const kept = await plan(`
      target(code: "T1") { observations { totalCount } }
      dated: milestone(id: "M1.4") { dateAdoption { choice } }
      reported: milestone(id: "M1.2") { report { status } }
      word: target(code: "T3c") { readings { threshold { value } } }`);
    expect(kept).toEqual({
      target: { observations: { totalCount: 1 } },
      dated: { dateAdoption: { choice: 'LOOSE' } },
      reported: { report: { status: 'DONE' } },
      word: { readings: [{ threshold: { value: 50 } }] },
    });
  });

  it('lets an adoption of a reading that is gone decide nothing, and keeps it in the history', async () => {
    const { target } = await plan(`target(code: "T1") {
      decisionVersion adoption { id } adoptions { choice inForce } readings { code } judgement { headline status } }`);
    expect(target).toEqual({
      decisionVersion: 1,
      adoption: null,
      adoptions: [{ choice: 'T1.annex', inForce: false }],
      readings: [{ code: 'T1.body' }],
      judgement: { headline: 'T1.body', status: 'ACHIEVED' },
    });
  });

  it('is not undone by the next start, which brings the first version along', async () => {
    await prepareSubgraph(programs, operator);
    expect(await versions()).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  it('of the first file again makes it the third version: the history shows what was in force when', async () => {
    expect(await load(yaml)).toContain('第 3 版');
    expect(await versions()).toEqual([
      [3, true],
      [2, false],
      [1, false],
    ]);
    const { target } = await plan('target(code: "T1") { adoption { choice inForce } }');
    expect(target).toEqual({ adoption: { choice: 'T1.annex', inForce: true } });
  });

  it('makes one version of the same file loaded several times at once', async () => {
    const file = join(folder, 'plan.yaml');
    await writeFile(file, SECOND);
    const answers = await Promise.all(Array.from({ length: 3 }, () => runLoad(file)));
    expect(answers.filter((answer) => answer.includes('已载入为第 4 版'))).toHaveLength(1);
    expect(answers.filter((answer) => answer.includes('仍为第 4 版'))).toHaveLength(2);
  });

  it('needs to be told the file', async () => {
    await expect(runLoad()).rejects.toThrow('usage: npm run plan -- load FILE');
  });
});

describe('a file with faults', () => {
  const lineOf = (text: string, words: string) => text.slice(0, text.indexOf(words)).split('\n').length;

  it('is refused with all of them and their lines, and nothing of it is stored', async () => {
    const before = await versions();
    const quote = '力争3年内在全区培育1家全区金牌协调劳动关系社会组织';
    const wrong = changed([`quote: ${quote}`, 'quote: 力争3年内在全区培育9家'])
      .replace(/(code: '2\.1'\n {4}action: )2/, '$199')
      .replace(/quote: 2021年2月底前/, 'quote: 2021年13月底前');
    const refusal = await load(wrong).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(PlanFileRefused);
    const { faults, message } = refusal as PlanFileRefused;
    const places = [lineOf(wrong, '培育9家'), lineOf(wrong, 'action: 99'), lineOf(wrong, '2021年13月')];
    expect(faults.map(({ line }) => line)).toEqual(expect.arrayContaining(places));
    for (const line of places) expect(message).toContain(`plan.yaml:${line} `);
    expect(await versions()).toEqual(before);
  });
});
