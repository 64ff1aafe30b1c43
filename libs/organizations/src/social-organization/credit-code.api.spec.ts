import { withCheckCharacters } from '@tongxing/reference-data';
import { actorFor, startSubgraph, type RunningSubgraph } from '@tongxing/subgraph/testing';
import { organizations } from '../index.ts';
import { office, placesOf } from '../testing/enterprises.ts';
import { clientOf, next } from '../testing/registry.ts';
import { socialOrganizationRegistry } from '../testing/social-organizations.ts';

let app: RunningSubgraph;
beforeAll(async () => {
  app = await startSubgraph(organizations, { now: new Date('2023-06-30T04:00:00Z') });
});
afterAll(() => app.stop());

const { send, enter } = clientOf(() => app, socialOrganizationRegistry);
const versionOf = ({ id, version }: { id: string; version: number }) => ({ id, expectedVersion: version });
const codeOf = (prefix: string) => withCheckCharacters(`${prefix}777777${String(next()).padStart(8, '0')}`);
const registration = (more: object) => ({
  ...socialOrganizationRegistry.form(more),
  idempotencyKey: `code-${next()}`,
});

describe('the credit code of a social organisation', () => {
  it.each([
    ['51', 'ASSOCIATION'],
    ['52', 'SERVICE_INSTITUTION'],
    ['53', 'FOUNDATION'],
  ])('begins with %s for one of the kind %s', async (prefix, kind) => {
    const creditCode = codeOf(prefix);
    const { result } = await send(
      'register',
      registration({ creditCode: ` ${creditCode.toLowerCase()}`, kind }),
    );
    expect(result.socialOrganization).toMatchObject({ creditCode, kind });
  });

  it('may be missing while there is none yet, any number of times', async () => {
    for (const creditCode of [null, ' ']) {
      const { result } = await send('register', registration({ creditCode }));
      expect(result.socialOrganization.creditCode).toBeNull();
    }
  });

  it.each([
    ['what is none', '123', 'creditCode MALFORMED'],
    [
      'that of an enterprise',
      withCheckCharacters('9177777700000001'),
      'creditCode NOT_A_SOCIAL_ORGANIZATION',
    ],
    [
      'one whose check character does not fit, without a reason',
      '51777777000000019A',
      'creditCodeReason REASON_REQUIRED',
    ],
    ['one of another kind', withCheckCharacters('5277777700000001'), 'kind KIND_OF_CODE'],
  ])('is not %s', async (_, creditCode, fault) => {
    expect(placesOf((await send('register', registration({ creditCode }))).result)).toEqual([fault]);
  });

  it('is taken with a reason where its check character does not fit', async () => {
    const given = registration({
      creditCode: '51777777000000029A',
      creditCodeReason: ' 与登记证书核对无误 ',
    });
    expect((await send('register', given)).result.socialOrganization).toMatchObject({
      creditCodeReason: '与登记证书核对无误',
    });
  });

  it('keeps its kind also when several are changed at once', async () => {
    const [first, second] = [await enter({ creditCode: codeOf('51') }), await enter()];
    const rows = [first, second].map(({ entry }) => versionOf(entry));
    const { result } = await send('bulk', { rows, kind: 'FOUNDATION' });
    expect(placesOf(result)).toEqual(['kind KIND_OF_CODE']);
    expect(
      (await send('bulk', { rows, kind: 'ASSOCIATION', streetCode: '130273401' })).result.__typename,
    ).toBe('SocialOrganizationsChanged');
  });

  it('is one organisation’s: a second is told which has it', async () => {
    const creditCode = codeOf('51');
    const { entry, filled } = await enter({ creditCode });
    const { result } = await send('register', registration({ creditCode }));
    expect(result).toMatchObject({
      __typename: 'SocialOrganizationExists',
      path: ['creditCode'],
      existing: { id: entry.id, name: filled.name },
    });
    const other = await enter();
    const change = { ...other.filled, creditCode, ...versionOf(other.entry) };
    expect((await send('change', change)).result).toMatchObject({ existing: { id: entry.id } });
    const english = await send('register', registration({ creditCode }), office, { 'accept-language': 'en' });
    expect(english.result.message).toBe(`This code is registered already: ${filled.name}.`);
  });

  it('is not told by whom when that is another town’s', async () => {
    const creditCode = codeOf('51');
    const { filled } = await enter({ creditCode, streetCode: '130273401' });
    const street = actorFor('STREET', { street: '130273101' });
    const { result } = await send('register', registration({ creditCode }), street);
    expect(result).toMatchObject({ __typename: 'SocialOrganizationExists', existing: null });
    expect(result.message).not.toContain(filled.name);
    const other = await enter({}, street);
    const change = { ...other.filled, creditCode, ...versionOf(other.entry) };
    expect((await send('change', change, street)).result).toMatchObject({ existing: null });
  });
});

describe('what else the form of a social organisation says', () => {
  it('is kept as it is, each line of service once', async () => {
    const services = ['PSYCHOLOGICAL_SUPPORT', 'PAY_GUIDANCE', 'PSYCHOLOGICAL_SUPPORT'];
    const { entry } = await enter({ services, industry: 'S95', staff: 0, remark: ' 备注 ' });
    expect(entry).toMatchObject({
      services: ['PSYCHOLOGICAL_SUPPORT', 'PAY_GUIDANCE'],
      industry: 'S95',
      staff: 0,
      remark: '备注',
      ...{ facilitiesMet: true, staffingMet: true, workItemsMet: false },
    });
  });

  it('has no industry that is none, no negative staff and no endless remark', async () => {
    const wrong = registration({ industry: 'Z9', staff: -1, remark: '长'.repeat(2001) });
    expect(placesOf((await send('register', wrong)).result)).toEqual([
      'industry UNKNOWN_INDUSTRY',
      'staff NEGATIVE',
      'remark TOO_LONG',
    ]);
  });
});
