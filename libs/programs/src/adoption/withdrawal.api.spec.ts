import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { withClient } from '@tongxing/database';
import { startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import type { Actor } from '@tongxing/auth';
import { programs } from '../programs.ts';
import * as actors from '../testing/actors.ts';
import { ADOPT, WITHDRAW } from '../testing/documents.ts';

const { office, PLAN } = actors;

let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(programs, { now: new Date('2023-08-10T09:00:00+08:00') });
});
afterAll(() => app.stop());

const decide = async (document: string, input: object, actor: Actor = office) => {
  const common = { idempotencyKey: randomUUID(), plan: PLAN, reason: '三方会议讨论', authority: '会议纪要' };
  const withVersion = { ...common, expectedVersion: 0, ...input };
  const { data, errors } = await app.execute(actor, document, { input: withVersion });
  expect(errors).toBeUndefined();
  return data.result;
};
const withdraw = (adoption: string, expectedVersion: number, more: object = {}, actor: Actor = office) =>
  app
    .execute(actor, WITHDRAW, {
      input: {
        idempotencyKey: randomUUID(),
        plan: PLAN,
        adoption,
        reason: '市里另有通知',
        expectedVersion,
        ...more,
      },
    })
    .then(({ data, errors }) => {
      expect(errors).toBeUndefined();
      return data.result;
    });
/** Lets several go for one decision at once: its row is held until all of them wait for it. */
const whileHeld = (id: string, several: number, act: (index: number) => ReturnType<typeof withdraw>) =>
  withClient(app.testDatabase.adminUrl, async (client) => {
    await client.query('begin');
    await client.query('select 1 from programs.adoption where id = $1 for update', [id]);
    const answers = Array.from({ length: several }, (_, index) => act(index));
    const waiting = async () => {
      // Within a transaction the server's activity is read once and remembered.
      await client.query('select pg_stat_clear_snapshot()');
      const { rowCount } = await client.query(
        `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      return rowCount;
    };
    for (let tries = 0; tries < 500 && (await waiting()) !== several; tries += 1) await wait(20);
    expect(await waiting()).toBe(several);
    await client.query('rollback');
    return Promise.all(answers);
  });
const plan = async (fields: string) => (await app.execute(office, `{ plan { ${fields} } }`)).data.plan;

describe('withdrawing a decision', () => {
  it('leaves the target undecided again, and both in the history', async () => {
    const { adoption } = await decide(ADOPT, { target: 'T5', reading: 'T5.annex' });
    const { adoption: withdrawn, target } = await withdraw(adoption.id, 1);
    expect(withdrawn).toMatchObject({
      withdrawnAt: expect.any(String),
      withdrawnBy: office.name,
      withdrawnReason: '市里另有通知',
      inForce: false,
    });
    expect(target).toMatchObject({
      adoption: null,
      decisionVersion: 2,
      adoptions: [{ sequence: 1, inForce: false, withdrawnReason: '市里另有通知' }],
      judgement: { headline: null },
    });
    const renewed = await decide(ADOPT, { target: 'T5', reading: 'T5.body', expectedVersion: 2 });
    expect(renewed.target.adoptions).toMatchObject([
      { sequence: 2, inForce: true },
      { sequence: 1, inForce: false },
    ]);
  });

  it('does not bring an older decision back', async () => {
    await decide(ADOPT, { target: 'T1', reading: 'T1.body' });
    await decide(ADOPT, { target: 'T1', reading: 'T1.annex', expectedVersion: 1 });
    const { target } = await plan('target(code: "T1") { decisionVersion adoption { id } }');
    const after = await withdraw(target.adoption.id, target.decisionVersion);
    expect(after.target).toMatchObject({
      adoption: null,
      adoptions: [{ inForce: false }, { inForce: false }],
    });
  });

  it('is done once, though several withdraw at the same moment', async () => {
    const { adoption } = await decide(ADOPT, { target: 'T2a', reading: 'T2a.body' });
    const answers = await whileHeld(adoption.id, 3, (index) =>
      withdraw(adoption.id, 1, { reason: `理由${index}` }, { ...office, sub: `office-${index}` }),
    );
    expect(answers.map(({ __typename }) => __typename)).toEqual(Array(3).fill('AdoptionRecorded'));
    expect(answers[0].target.decisionVersion).toBe(2);
    const changes = await app
      .context(office)
      .em.execute(`select 1 from programs.audit_log where row_id = ? and operation = 'UPDATE'`, [
        adoption.id,
      ]);
    expect(changes).toHaveLength(1);
  });

  it('is refused where a newer decision stands, for no reason given, and for what is not there', async () => {
    await decide(ADOPT, { target: 'T7f', reading: 'T7f.body' });
    const { target } = await plan('target(code: "T7f") { adoption { id } decisionVersion }');
    expect(await withdraw(target.adoption.id, 7)).toMatchObject({
      __typename: 'VersionConflict',
      expectedVersion: 7,
      currentVersion: 1,
    });
    expect(await withdraw(target.adoption.id, 1, { reason: '' })).toMatchObject({
      __typename: 'InvalidInput',
      fields: [{ code: 'REQUIRED', path: ['reason'], message: '请填写。' }],
    });
    const missing = { __typename: 'NotFound', code: 'NOT_FOUND', path: ['adoption'] };
    expect(await withdraw(randomUUID(), 1)).toMatchObject(missing);
    expect(await withdraw('no id', 1)).toMatchObject(missing);
    expect(await withdraw(target.adoption.id, 1, { plan: 'nowhere' })).toMatchObject({
      __typename: 'NotFound',
      path: ['plan'],
    });
  });
});
