import { graphFilter, identityPath, KIND_GROUPS, type AuditQuestion } from './filter.ts';

const nothing: AuditQuestion = { who: '', kind: '', from: '', to: '', record: '', request: '', platform: '' };

describe('the filter', () => {
  it('asks for everything where nothing is said', () => {
    expect(graphFilter(nothing)).toEqual({ platform: false });
    expect(graphFilter({ ...nothing, platform: '1' })).toEqual({});
    expect(identityPath(nothing, null, 50)).toBe('/auth/audit?first=50');
  });

  it('says the same to both, in the words of each', () => {
    const question = {
      who: '王',
      kind: '',
      from: '2023-06-01',
      to: '2023-06-30',
      record: 'r',
      request: 'q',
      platform: '',
    };
    expect(graphFilter(question)).toEqual({
      actor: '王',
      from: '2023-06-01',
      to: '2023-06-30',
      recordId: 'r',
      requestId: 'q',
    });
    const asked = new URL(identityPath(question, 'c', 50) ?? '', 'http://x').searchParams;
    expect(Object.fromEntries(asked)).toEqual({
      first: '50',
      actor: '王',
      from: '2023-06-01',
      to: '2023-06-30',
      subject: 'r',
      requestId: 'q',
      after: 'c',
    });
  });

  it('does not ask who holds none of the kinds', () => {
    expect(graphFilter({ ...nothing, kind: 'signIns' })).toBeNull();
    expect(identityPath({ ...nothing, kind: 'changes' }, null, 50)).toBeNull();
    for (const [kind, { graph, identity }] of Object.entries(KIND_GROUPS)) {
      expect([kind, graph.length === 0]).toEqual([kind, identity.length > 0]);
    }
  });

  it('leaves out days that are none, and kinds that the address made up', () => {
    expect(graphFilter({ ...nothing, from: '2023-02-30', to: 'soon', kind: 'everything' })).toEqual({
      platform: false,
    });
  });
});
