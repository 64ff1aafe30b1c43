import { roleText, type RoleFacts } from './role-text.policy.ts';

describe('what tells one human from another of the same name', () => {
  it('is what they are, and where', () => {
    const facts: RoleFacts = {
      kind: 'coordinator',
      status: 'ACTIVE',
      employer: '样本公司',
      streetCode: '130273101',
      level: 'LEVEL_3',
    };
    expect(roleText('zh', facts)).toBe('协调员（三级，老庄子镇，样本公司）');
    expect(roleText('en', facts)).toBe('coordinator (level 3, 老庄子镇, 样本公司)');
  });

  it('names the kind of an expert, and that somebody has left', () => {
    const facts = { kind: 'expert', status: 'CLOSED', employer: null, expertKind: 'LAWYER' } as const;
    expect(roleText('zh', facts)).toBe('专家（律师，已离任）');
    expect(roleText('en', facts)).toBe('expert (lawyer, no longer in office)');
  });

  it('is the role alone where nothing else is known', () => {
    expect(roleText('zh', { kind: 'mediator', status: 'ACTIVE', employer: null, streetCode: null })).toBe(
      '调解员',
    );
  });

  it('is a street’s code where nobody knows its name', () => {
    const facts = { kind: 'mediator', status: 'ACTIVE', employer: null, streetCode: '999999999' } as const;
    expect(roleText('zh', facts)).toBe('调解员（999999999）');
  });
});
