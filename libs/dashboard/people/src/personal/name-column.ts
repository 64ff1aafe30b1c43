import type { Words } from '@tongxing/dashboard-kit';
import type { peopleTexts } from '../texts.ts';

/** The column of names of a roster; where they are masked it says so, and there is no order by them. */
export function nameColumn(t: Words<(typeof peopleTexts)['keys'][number]>, namesShown: boolean) {
  return {
    name: 'name',
    title: t(namesShown ? 'name' : 'name.masked'),
    head: '姓名',
    value: (row: { readonly name: string }) => row.name,
    ...(namesShown ? { sort: 'NAME' as const } : {}),
    priority: 1 as const,
  };
}
