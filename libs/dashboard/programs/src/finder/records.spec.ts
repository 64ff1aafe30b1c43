import { isOpen, recordsFrom } from './records.ts';

const pages = new Set(['/mediation-bodies', '/mediators']);
const enterprises = new Set(['/enterprises']);
const hit = (kind: string) => ({ kind, id: '1', title: '某某', detail: null });

describe('records that a service found', () => {
  it('stand at their own address', () => {
    expect(recordsFrom([hit('MEDIATION_BODY')], pages, null)).toEqual([
      { to: '/mediation-bodies/1', title: '某某', kind: 'MEDIATION_BODY', also: '', found: true },
    ]);
    expect(recordsFrom([hit('STREET')], enterprises, '1')[0]?.to).toBe('/enterprises?streetCode=1');
  });

  it('are left out where the account has no page for them, and where nobody knows what they are', () => {
    expect(recordsFrom([hit('ENTERPRISE'), hit('STREET'), hit('page'), hit('CASE')], pages, null)).toEqual(
      [],
    );
  });

  it('are no town but the one that an account is kept to', () => {
    expect(recordsFrom([hit('STREET')], enterprises, '2')).toEqual([]);
    expect(recordsFrom([hit('STREET')], enterprises, null)).toHaveLength(1);
  });

  it('are searched for only where some could be shown', () => {
    expect(isOpen('organizations', pages)).toBe(true);
    expect(isOpen('people', new Set(['/', '/notice']))).toBe(false);
  });
});
