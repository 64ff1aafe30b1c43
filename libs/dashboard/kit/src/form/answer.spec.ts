import { nextOf } from './answer.ts';

const refused = '没有提交成功';
const failure = (code: string, requestId?: string) => ({
  graphQLErrors: [{ extensions: { code, ...(requestId === undefined ? {} : { requestId }) } }],
});

describe('an answer to a change', () => {
  it('is done when it names no problem, with the record that came of it', () => {
    expect(nextOf({ __typename: 'EnterpriseRegistered', changed: { id: 'e1' } }, undefined, refused)).toEqual(
      {
        kind: 'done',
        id: 'e1',
      },
    );
    expect(nextOf({ __typename: 'EnterprisesChanged' }, undefined, refused)).toEqual({
      kind: 'done',
      id: null,
    });
  });

  it('brings problems to their fields, or the one there is', () => {
    const fields = [{ message: '名称太短', path: ['input', 'name'] }];
    expect(
      nextOf({ __typename: 'InvalidInput', message: '有 1 处', path: [], fields }, undefined, refused),
    ).toMatchObject({ kind: 'problems', problems: fields });
    expect(
      nextOf({ __typename: 'NotPermitted', message: '无权', path: ['input'] }, undefined, refused),
    ).toMatchObject({ kind: 'problems', problems: [{ message: '无权', path: ['input'] }] });
  });

  it('names the record that has the code already', () => {
    expect(
      nextOf(
        {
          __typename: 'EnterpriseExists',
          message: '已登记',
          path: ['creditCode'],
          existing: { id: 'e1', title: '凤凰钢铁' },
        },
        undefined,
        refused,
      ),
    ).toMatchObject({ kind: 'problems', existing: { id: 'e1', title: '凤凰钢铁' } });
  });

  it('tells a conflict, possible duplicates and rows in conflict apart', () => {
    expect(
      nextOf({ __typename: 'VersionConflict', message: '改过', currentVersion: 3 }, undefined, refused),
    ).toEqual({
      kind: 'conflict',
    });
    const candidates = [{ id: 'e1', name: '凤凰钢铁', detail: '9113' }];
    expect(
      nextOf({ __typename: 'DuplicateSuspected', message: '同名', candidates }, undefined, refused),
    ).toEqual({ kind: 'duplicates', message: '同名', candidates });
    expect(
      nextOf(
        { __typename: 'BulkConflict', message: '没有保存', conflicts: [{ id: 'e1', currentVersion: 2 }] },
        undefined,
        refused,
      ),
    ).toEqual({ kind: 'bulkConflict', ids: ['e1'] });
  });

  it('that did not come is a lost connection, an ended session, or something to report', () => {
    expect(nextOf(undefined, { networkError: new Error(), graphQLErrors: [] }, refused)).toEqual({
      kind: 'unreachable',
    });
    for (const code of ['SUBGRAPH_UNAVAILABLE', 'SESSION_UNCONFIRMED', 'RATE_LIMITED'])
      expect(nextOf(null, failure(code), refused)).toEqual({ kind: 'unreachable' });
    expect(nextOf(null, failure('UNAUTHENTICATED'), refused)).toEqual({ kind: 'signedOut' });
    expect(nextOf(null, failure('INTERNAL', 'r-1'), refused)).toMatchObject({
      problems: [{ message: '没有提交成功 (r-1)' }],
    });
  });
});
