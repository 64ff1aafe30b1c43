import { useMemo } from 'react';
import { kitTexts, numberText, useTexts } from '@tongxing/dashboard-kit';
import { administrationTexts } from '../texts.ts';
import type { Entry, FieldBeforeAfter } from './entry.ts';
import { auditNames } from './names.ts';
import { auditTexts } from './texts.ts';

/** An entry in the words of the office. */
export interface EntryWords {
  readonly who: (entry: Entry) => string;
  readonly roles: (entry: Entry) => string;
  readonly kind: (entry: Entry) => string;
  readonly what: (entry: Entry) => string;
  /** what it is called, else how many they were */
  readonly record: (entry: Entry) => string;
  readonly field: (field: string) => string;
  readonly value: (field: string, value: string | null) => string;
  /** all changes in one line, for a file */
  readonly changes: (entry: Entry) => string;
}

/** What shows rows and changes none: it is of some number of them. */
const ACCESSES = ['READ', 'REVEALED', 'EXPORTED'];

const names = new Set<string>(auditNames.keys);

/** Says entries in the language of the page. What has no word of its own keeps the name that the services give it. */
export function useEntryWords(): EntryWords {
  const t = useTexts(auditTexts);
  const name = useTexts(auditNames);
  const shared = useTexts(administrationTexts);
  const kit = useTexts(kitTexts);
  return useMemo(() => {
    const word = (group: string, code: string): string =>
      names.has(`${group}.${code}`) ? name(`${group}.${code}` as (typeof auditNames)['keys'][number]) : code;
    const role = (code: string): string =>
      (administrationTexts.keys as readonly string[]).includes(`role.${code}`)
        ? shared(`role.${code}` as 'role.ADMIN')
        : code;
    const value = (field: string, said: string | null): string => {
      if (said === null || said === '') return t('empty');
      return field === 'roles' ? said.split(', ').map(role).join(kit('listJoin')) : word('value', said);
    };
    const change = ({ field, before, after }: FieldBeforeAfter): string =>
      `${word('field', field)} ${value(field, before)} → ${value(field, after)}`;
    return {
      who: ({ by, byId }) => {
        if (by !== null && by !== '') return by;
        if (byId === null) return t('nobody');
        if (byId.startsWith('system:')) return t('platform');
        return byId.startsWith('database:') ? t('database', { role: byId.slice('database:'.length) }) : byId;
      },
      roles: ({ roles }) => roles.map(role).join(kit('listJoin')),
      kind: ({ kind, fields }) => {
        const isPrint = fields.some(({ field, after }) => field === 'format' && after === 'PRINT');
        return word('kind', kind === 'EXPORTED' && isPrint ? 'PRINTED' : kind);
      },
      what: ({ what }) => (what === null ? '' : word('what', what)),
      record: ({ recordName, count, recordId, kind, what }) =>
        what === null
          ? ''
          : (recordName ??
            (recordId === null || ACCESSES.includes(kind)
              ? t('several', { count: numberText(count, 0) })
              : '')),
      field: (field) => word('field', field),
      value,
      changes: ({ fields }) => fields.map(change).join('; '),
    };
  }, [t, name, shared, kit]);
}
