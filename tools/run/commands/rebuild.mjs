/**
 * `npm run indicators:rebuild [-- --dead] [--empty]`: has every fact told again and every figure counted anew from the
 * ledgers, in the database of `npm start` (see platform-database.mjs), and says what that changed: nothing, where all
 * is as it should be. It can be run at any time, beside a platform that is in use: what people change meanwhile counts
 * as a change. Where no service runs, those that handle facts are started for as long as it takes. `--dead` first hands
 * the facts that could not be handled to their queues again.
 */
import { parseArgs } from 'node:util';
import { withClient } from '@tongxing/database';
import { end, launch } from '../../../apps/platform/src/service.ts';
import { untilReady } from '../../../apps/platform/src/readiness.ts';
import { finish, onPlatformDatabase, serviceCommand } from '../platform-database.mjs';
import { changesBetween, mendedAndNew } from '../rebuild/changes.mjs';
import { deadFacts, handAgain, untilDrained } from '../rebuild/queues.mjs';
import { figures, projections, toldFigures } from '../rebuild/state.mjs';
import { runQuietly } from '../run.mjs';

/** In the order in which they are prepared: `organizations` tells its facts when those who listen are known. */
const SERVICES = ['people', 'programs', 'organizations'];
const SHOWN = 20;
const READY_MS = 60_000;
const UNHANDLED = '无法处理的任务 / facts that could not be handled';
const NOT_ARRIVED = '已报出而没有收到的指标数 / a figure was told and has not arrived';

/** What is done, step by step: a command of a service each; then all that follows from it must have been handled. */
const STEPS = [
  {
    title: '重发台账事实 / telling the facts of the ledgers again',
    commands: [
      ['organizations', 'replay'],
      ['people', 'replay'],
    ],
  },
  {
    title: '重新汇总指标 / counting the figures anew',
    commands: [
      ['people', 'figures'],
      ['organizations', 'figures'],
    ],
  },
];

async function rebuild({ database, definitions, logs }, handsAgain) {
  const jobs = database.urlOf('jobs_owner');
  const started = (await servicesRun(database)) ? [] : await startServices(definitions, logs);
  try {
    if (handsAgain) {
      console.log(`· 重新处理 / handed again: ${await handAgain(jobs)}`);
    }
    await untilDrained(jobs);
    const before = [await projections(database), await figures(definitions), await deadFacts(jobs)];
    for (const { title, commands } of STEPS) {
      console.log(`· ${title}`);
      const ended = await Promise.all(
        commands.map(([service, command]) => serviceCommand(runQuietly, definitions[service], command)),
      );
      for (const [index, { code, output }] of ended.entries()) {
        if (code !== 0) throw new Error(`${commands[index].join(' ')}:\n${output.trim()}`);
      }
      await untilDrained(jobs);
    }
    const after = [await projections(database), await figures(definitions), await deadFacts(jobs)];
    report(before, after);
    return complains(await toldFigures(database), after) ? 1 : 0;
  } finally {
    await Promise.all(started.map(end));
  }
}

/** Whether somebody handles facts in this database. */
async function servicesRun({ adminUrl }) {
  const { rows } = await withClient(adminUrl, (client) =>
    client.query(
      `select count(distinct usename)::int as count from pg_stat_activity
        where datname = current_database() and usename = any($1)`,
      [SERVICES.map((service) => `${service}_app`)],
    ),
  );
  return rows[0].count === SERVICES.length;
}

async function startServices(definitions, logs) {
  const children = SERVICES.map((service) => launch(definitions[service], logs[service]));
  for (const service of SERVICES) {
    const { ready, lacking } = await untilReady(definitions[service].port, {
      patienceMs: READY_MS,
      signal: new AbortController().signal,
    });
    if (ready) continue;
    await Promise.all(children.map(end));
    throw new Error(`${service} 没有启动 / did not start: ${lacking}`);
  }
  return children;
}

function report(before, after) {
  const rows = changesBetween(before[0], after[0]);
  const { mended, fresh } = mendedAndNew(changesBetween(before[1], after[1]), before[1]);
  say('改正的留存数据 / rows of projections changed', rows, ({ key }) => key);
  say(
    '改正的指标数 / figures changed',
    mended,
    (change) => `${change.key}: ${change.before ?? '—'} → ${change.after ?? '—'}`,
  );
  if (fresh.length > 0)
    say('今日新增的指标数 / figures of a new day', fresh, ({ key, after: now }) => `${key}: ${now}`);
}

/** Says what a rebuild does not mend: facts that nobody could handle, and figures that have not arrived. */
function complains(told, [, kept, dead]) {
  if (dead > 0) console.error(`${UNHANDLED}: ${dead} (npm run indicators:rebuild -- --dead)`);
  const missing = [...told].filter(([key, share]) => kept.get(key) !== share);
  for (const [key, share] of missing.slice(0, SHOWN)) {
    console.error(`${NOT_ARRIVED}: ${key}: ${share}, ${kept.get(key) ?? '—'}`);
  }
  return dead > 0 || missing.length > 0;
}

function say(title, changes, describe) {
  console.log(`${title}: ${changes.length}`);
  for (const change of changes.slice(0, SHOWN)) console.log(`  ${describe(change)}`);
  if (changes.length > SHOWN) console.log(`  …`);
}

async function main() {
  const flag = { type: 'boolean', default: false };
  const { values } = parseArgs({ options: { empty: flag, dead: flag } });
  const projects = SERVICES.map((service) => `@tongxing/app-${service}`).join(',');
  const built = await runQuietly('nx', ['run-many', '-t', 'build', '-p', projects, '--outputStyle=static']);
  if (built.code !== 0) throw new Error(`构建失败 / the build failed\n${built.output.trim()}`);
  return onPlatformDatabase({ services: SERVICES, wantsEmpty: values.empty }, (found) =>
    rebuild(found, values.dead),
  );
}

await finish(main);
