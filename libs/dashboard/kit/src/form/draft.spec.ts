import { createDraftStore, type DraftStorage } from './draft.ts';
import { problemCount, sortProblems } from './problems.ts';

function memory(): DraftStorage & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => void kept.set(key, value),
    removeItem: (key) => void kept.delete(key),
  };
}

describe('a draft', () => {
  it('comes back as it was left', () => {
    const drafts = createDraftStore(memory(), 'one');
    drafts.write('observe-T1', { numerator: '3', evidence: '纪要' });
    expect(drafts.read('observe-T1', ['numerator', 'evidence'])).toEqual({
      numerator: '3',
      evidence: '纪要',
    });
  });

  it('is not shown to another person at the same machine', () => {
    const storage = memory();
    createDraftStore(storage, 'one').write('observe-T1', { numerator: '3' });
    expect(createDraftStore(storage, 'two').read('observe-T1', ['numerator'])).toBeNull();
  });

  it('is gone once dropped', () => {
    const storage = memory();
    const drafts = createDraftStore(storage, 'one');
    drafts.write('f', { a: '1' });
    drafts.drop('f');
    expect(drafts.read('f', ['a'])).toBeNull();
    expect(storage.kept.size).toBe(0);
  });

  it('brings only fields that the form has', () => {
    const storage = memory();
    const drafts = createDraftStore(storage, 'one');
    drafts.write('f', { a: '1', gone: '2' });
    expect(drafts.read('f', ['a', 'b'])).toEqual({ a: '1' });
  });

  it('is dropped when it cannot be read', () => {
    const storage = memory();
    storage.setItem('tongxing.draft.one.f', '{broken');
    expect(createDraftStore(storage, 'one').read('f', ['a'])).toBeNull();
  });

  it('costs nothing but itself when the storage is full', () => {
    const full: DraftStorage = {
      getItem: () => null,
      setItem: () => {
        throw new Error('full');
      },
      removeItem: () => undefined,
    };
    expect(() => createDraftStore(full, 'one').write('f', { a: '1' })).not.toThrow();
  });
});

describe('problems of a form', () => {
  it('go to the field their path names, the first message winning', () => {
    const sorted = sortProblems(
      [
        { message: '必须大于 0', path: ['input', 'numerator'] },
        { message: '请填数字', path: ['input', 'numerator'] },
        { message: '无权填报', path: ['input'] },
      ],
      ['numerator', 'evidence'],
    );
    expect(sorted).toEqual({ fields: { numerator: '必须大于 0' }, general: ['无权填报'] });
    expect(problemCount(sorted)).toBe(2);
  });
});
