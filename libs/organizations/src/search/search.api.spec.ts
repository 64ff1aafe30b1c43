import { withCheckCharacters } from '@tongxing/reference-data';
import type { Actor } from '@tongxing/auth';
import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { Enterprise } from '../enterprise/enterprise.entity.ts';
import { columnsOf } from '../enterprise/enterprise.policy.ts';
import { organizations } from '../index.ts';
import { MediationBody } from '../mediation-body/mediation-body.entity.ts';
import { columnsOf as bodyColumnsOf } from '../mediation-body/mediation-body.policy.ts';
import { SocialOrganization } from '../social-organization/social-organization.entity.ts';
import { columnsOf as organizationColumnsOf } from '../social-organization/social-organization.policy.ts';
import { office } from '../testing/enterprises.ts';

const street = actorFor('STREET', { street: '130273101' });
let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(organizations, { demonstration: true });
  for (const districtCode of ['130273', '130299']) await add(districtCode);
});
afterAll(() => app.stop());

/** Two enterprises of two streets, a social organisation of the district and a body, all of them about 璟曜. */
async function add(districtCode: string) {
  const { em } = app.context(actorFor('OFFICE', { districts: [districtCode] }));
  const [one = '', two = ''] =
    districtCode === '130273' ? ['130273101', '130273402'] : ['130299001', '130299101'];
  const entered = (key: string) => ({ districtCode, recordedBySub: 'test', idempotencyKey: key });
  const code = (prefix: string, n: number) => withCheckCharacters(`${prefix}444444${districtCode}${n}${n}`);
  const none = { facilitiesMet: false, staffingMet: false, workItemsMet: false };
  const unmet = { hasOffice: false, hasEquipment: false, hasNameAndLogo: false, hasPostedRules: false };
  em.create(Enterprise, {
    ...entered('1'),
    ...columnsOf({ name: '璟曜 精密（唐山）', creditCode: code('91', 1), streetCode: one }),
  });
  em.create(Enterprise, {
    ...entered('2'),
    ...columnsOf({ name: '唐山璟曜物流', creditCode: code('91', 2), streetCode: two }),
  });
  em.create(SocialOrganization, {
    ...entered('3'),
    ...organizationColumnsOf({ ...none, name: '璟曜商会', kind: 'ASSOCIATION', services: [] }),
  });
  em.create(MediationBody, {
    ...entered('4'),
    ...bodyColumnsOf({ ...unmet, name: '唐山璟曜调解室', type: 'OTHER', streetCode: one }),
  });
  await em.flush();
}

async function search(text: string, actor: Actor = office, first = 8) {
  const query = `query ($text: String!) { searchOrganizations(text: $text, first: ${first}) { kind id title detail } }`;
  const { data, errors } = await app.execute(actor, query, { text });
  return {
    hits: (data?.searchOrganizations ?? []) as { kind: string; title: string; detail: string }[],
    errors,
  };
}
const titles = async (text: string, actor?: Actor) =>
  (await search(text, actor)).hits.map(({ title }) => title);

describe('a search of all ledgers', () => {
  it('finds names that begin so first, then the others, each by name', async () => {
    const { hits } = await search('璟曜');
    expect(hits.map(({ kind, title, detail }) => [kind, title, detail])).toEqual([
      ['ENTERPRISE', '璟曜 精密（唐山）', expect.stringMatching(/^9144444413027311\S+ · 老庄子镇$/)],
      ['SOCIAL_ORGANIZATION', '璟曜商会', null],
      ['MEDIATION_BODY', '唐山璟曜调解室', '老庄子镇'],
      ['ENTERPRISE', '唐山璟曜物流', expect.stringMatching(/三女河办事处$/)],
    ]);
  });

  it('finds what begins so beyond the first by name that only hold the words', async () => {
    const { em } = app.context(office);
    const names = ['啊甲琪玥', '啊乙琪玥', '啊丙琪玥', '琪玥在后'];
    names.forEach((name, index) =>
      em.create(Enterprise, {
        districtCode: '130273',
        recordedBySub: 'test',
        idempotencyKey: `later ${index}`,
        ...columnsOf({
          name,
          creditCode: withCheckCharacters(`915555551302735${index}`),
          streetCode: '130273101',
        }),
      }),
    );
    await em.flush();
    expect((await search('琪玥', office, 2)).hits.map(({ title }) => title)).toEqual([
      '琪玥在后',
      '啊丙琪玥',
    ]);
  });

  it('finds by a code, whole before part, however it is typed', async () => {
    const [first] = (await search('唐山璟曜物流')).hits;
    const [code = ''] = first!.detail.split(' ');
    expect(await titles(code)).toEqual(['唐山璟曜物流']);
    expect(await titles(` ${code.toLowerCase().slice(0, 9)} ${code.slice(9)}`)).toEqual(['唐山璟曜物流']);
    expect(await titles(code.slice(0, 14))).toEqual(['璟曜 精密（唐山）', '唐山璟曜物流']);
  });

  it('finds by one character, by two, by initials, whatever the width and blanks', async () => {
    expect(await titles('璟')).toContain('璟曜商会');
    expect(await titles('曜商')).toEqual(['璟曜商会']);
    expect((await titles('JYSH'))[0]).toBe('璟曜商会');
    expect(await titles('ｊｙ精密')).toEqual([]);
    expect(await titles('璟曜精密(唐山)')).toEqual(['璟曜 精密（唐山）']);
  });

  it('takes wildcards and quotes for what they are, and finds nothing for nothing', async () => {
    for (const text of ['%', '_', '璟%', "' or 1=1", '\\', '', ' 　'])
      expect([text, await titles(text)]).toEqual([text, []]);
  });

  it('finds towns and offices by name, other names, initials and code', async () => {
    for (const text of ['老庄子', 'lzzz', '130273101'])
      expect((await search(text)).hits[0]).toEqual({
        kind: 'STREET',
        id: '130273101',
        title: '老庄子镇',
        detail: '130273101',
      });
  });

  it('shows each what they may see: their district, their street, their kinds', async () => {
    const kinds = async (actor: Actor) => (await search('璟曜', actor)).hits.map(({ kind }) => kind).sort();
    expect((await search('璟曜', actorFor('OFFICE', { districts: ['130299'] }))).hits).toHaveLength(4);
    expect((await search('璟曜', actorFor('OFFICE', { districts: ['130273', '130299'] }))).hits).toHaveLength(
      8,
    );
    expect(await kinds(street)).toEqual(['ENTERPRISE', 'MEDIATION_BODY', 'SOCIAL_ORGANIZATION']);
    expect(await kinds(actorFor('BODY'))).toEqual(['MEDIATION_BODY']);
    expect(await kinds(actorFor('CITY_OFFICE'))).toEqual([]);
    const { errors } = await search('璟曜', actorFor('CITY'));
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('makes two statements and gives as many as are asked for, up to fifty', async () => {
    app.statements();
    expect((await search('演示', office, 50)).hits).toHaveLength(50);
    expect(app.statements()).toHaveLength(2);
    for (const first of [0, 51]) {
      const { errors } = await search('演示', office, first);
      expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
  });
});
