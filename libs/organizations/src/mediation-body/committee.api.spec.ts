import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { organizations } from '../index.ts';
import { bodyRegistry } from '../testing/bodies.ts';
import {
  enter as enterEnterprise,
  office,
  placesOf,
  send as sendEnterprise,
} from '../testing/enterprises.ts';
import { clientOf, next } from '../testing/registry.ts';

const OWN = '130273101';
let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(organizations, { now: new Date('2023-06-30T04:00:00Z') });
});
afterAll(() => app.stop());

const { send, enter } = clientOf(() => app, bodyRegistry);
const versionOf = ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version });
const owner = async (more: object = {}): Promise<{ id: string; version: number }> =>
  (await enterEnterprise(app, more)).entry;
const committee = (enterpriseId: string | null, more: object = {}) => ({
  ...bodyRegistry.form({ type: 'ENTERPRISE', enterpriseId, ...more }),
  idempotencyKey: `committee-${next()}`,
});
const closing = { closedOn: '2023-06-01', reason: '撤销' };

describe('the committee of an enterprise', () => {
  it('names its enterprise', async () => {
    const { id } = await owner();
    const { result } = await send('register', committee(id));
    expect(result.mediationBody).toMatchObject({ type: 'ENTERPRISE', enterpriseId: id });
  });

  it.each([
    ['none', null],
    ['one that is not in the register', '019aa000-0000-7000-8000-000000000000'],
    ['what is no id', 'x'],
  ])('cannot name %s', async (_, enterpriseId) => {
    const { result } = await send('register', committee(enterpriseId));
    expect(placesOf(result)).toEqual(['enterpriseId UNKNOWN_ENTERPRISE']);
  });

  it('cannot name one that is closed', async () => {
    const enterprise = await owner();
    await sendEnterprise(app, 'closeEnterprise', { ...versionOf(enterprise), ...closing });
    const { result } = await send('register', committee(enterprise.id));
    expect(placesOf(result)).toEqual(['enterpriseId ENTERPRISE_CLOSED']);
  });

  it('cannot name one of another district or another town, which its people do not see', async () => {
    const { id } = await owner({ streetCode: '130273402' });
    const both = actorFor('OFFICE', { districts: ['130273', '130299'] });
    const { em } = app.context(actorFor('OFFICE', { districts: ['130299'] }));
    await em.execute(
      `insert into organizations.street (id, district_code, code, name, listed_name, aliases)
       values (gen_random_uuid(), '130299', '130299001', '演示镇', '演示镇', '{}')`,
    );
    for (const [actor, streetCode] of [
      [both, '130299001'],
      [actorFor('STREET', { street: OWN }), OWN],
    ] as const) {
      const { result } = await send('register', committee(id, { streetCode }), actor);
      expect(placesOf(result)).toEqual(['enterpriseId UNKNOWN_ENTERPRISE']);
    }
  });

  it('is the only one in office', async () => {
    const { id } = await owner();
    const first = (await send('register', committee(id))).result.mediationBody;
    const second = await send('register', committee(id));
    expect(placesOf(second.result)).toEqual(['enterpriseId ENTERPRISE_HAS_BODY']);
    const closed = (await send('close', { ...versionOf(first), ...closing })).result.mediationBody;
    expect((await send('register', committee(id))).result.__typename).toBe('MediationBodyRegistered');
    const { result } = await send('reopen', { ...versionOf(closed), reason: '误撤销' });
    expect(placesOf(result)).toEqual(['enterpriseId ENTERPRISE_HAS_BODY']);
  });

  it('is so also when two are registered at the same moment', async () => {
    const { id } = await owner();
    const answers = await Promise.all([send('register', committee(id)), send('register', committee(id))]);
    expect(answers.map(({ result }) => result.__typename).sort()).toEqual([
      'InvalidInput',
      'MediationBodyRegistered',
    ]);
  });

  it('is so also when the other is kept by a town whose bodies one does not see', async () => {
    const { id } = await owner({ streetCode: OWN });
    await send('register', committee(id, { streetCode: '130273402' }));
    const street = actorFor('STREET', { street: OWN });
    const { result } = await send('register', committee(id), street);
    expect(placesOf(result)).toEqual(['enterpriseId ENTERPRISE_HAS_BODY']);
    const { entry, filled } = await enter();
    const change = { ...filled, type: 'ENTERPRISE', enterpriseId: id, ...versionOf(entry) };
    expect(placesOf((await send('change', change, street)).result)).toEqual([
      'enterpriseId ENTERPRISE_HAS_BODY',
    ]);
  });

  it('may be corrected when its enterprise has closed since, but not put back', async () => {
    const enterprise = await owner();
    const { idempotencyKey, ...filled } = committee(enterprise.id);
    const entry = (await send('register', { ...filled, idempotencyKey })).result.mediationBody;
    await sendEnterprise(app, 'closeEnterprise', { ...versionOf(enterprise), ...closing });
    const changed = await send('change', { ...filled, contact: '110', ...versionOf(entry) });
    expect(changed.result.mediationBody).toMatchObject({ contact: '110' });
    const closed = await send('close', { ...versionOf(changed.result.mediationBody), ...closing });
    const { result } = await send('reopen', { ...versionOf(closed.result.mediationBody), reason: '恢复' });
    expect(placesOf(result)).toEqual(['enterpriseId ENTERPRISE_CLOSED']);
  });
});

describe('a body of another type', () => {
  it('names no enterprise', async () => {
    const { id } = await owner();
    const { result } = await send('register', committee(id, { type: 'INDUSTRY' }));
    expect(placesOf(result)).toEqual(['enterpriseId NOT_OF_AN_ENTERPRISE']);
  });

  it('becomes a committee, and a committee another body, singly only', async () => {
    const { id } = await owner();
    const { entry, filled } = await enter();
    const become = { ...filled, type: 'ENTERPRISE', enterpriseId: id, ...versionOf(entry) };
    const changed = (await send('change', become)).result.mediationBody;
    expect(changed).toMatchObject({ type: 'ENTERPRISE', enterpriseId: id });
    const { entry: other } = await enter();
    for (const [row, type] of [
      [changed, 'OTHER'],
      [other, 'ENTERPRISE'],
    ] as const) {
      const { result } = await send('bulk', { rows: [versionOf(row)], type });
      expect(placesOf(result)).toEqual(['type ENTERPRISE_SINGLY']);
    }
    const { result } = await send('bulk', { rows: [versionOf(other)], type: 'INSTITUTION' });
    expect(result.mediationBodies).toMatchObject([{ type: 'INSTITUTION' }]);
  });
});

describe('the body of a town or office', () => {
  const ofTown = (more: object = {}) => ({
    ...bodyRegistry.form({ type: 'STREET', streetCode: '130273402', ...more }),
    idempotencyKey: `town-${next()}`,
  });

  it('makes one ask whether a second is meant, until it is dissolved', async () => {
    const first = (await send('register', ofTown())).result.mediationBody;
    const { result } = await send('register', ofTown());
    expect(result).toMatchObject({
      __typename: 'DuplicateSuspected',
      path: ['type'],
      candidates: [{ id: first.id }],
    });
    expect(result.message).toContain('该镇办已有在册的镇办调解组织');
    const english = await send('register', ofTown(), office, { 'accept-language': 'en' });
    expect(english.result.message).toContain('has a mediation body already');
    await send('close', { ...versionOf(first), ...closing });
    expect((await send('register', ofTown())).result.__typename).toBe('MediationBodyRegistered');
    const confirmed = await send('register', ofTown({ confirmedDistinct: true }));
    expect(confirmed.result.__typename).toBe('MediationBodyRegistered');
  });

  it('makes one ask also when a body becomes one, or moves there', async () => {
    await send('register', ofTown({ streetCode: '130273001', confirmedDistinct: true }));
    const { entry, filled } = await enter({ streetCode: '130273001' });
    const become = { ...filled, type: 'STREET', ...versionOf(entry) };
    expect((await send('change', become)).result).toMatchObject({
      __typename: 'DuplicateSuspected',
      path: ['type'],
    });
    const changed = await send('change', { ...become, confirmedDistinct: true });
    const contact = { ...become, contact: '120', ...versionOf(changed.result.mediationBody) };
    expect((await send('change', contact)).result.__typename).toBe('MediationBodyChanged');
  });
});
