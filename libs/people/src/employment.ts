import { registerEnumType } from 'type-graphql';

/** Whether somebody does this work all day. */
export const Employment = { FULL_TIME: 'FULL_TIME', PART_TIME: 'PART_TIME' } as const;
export type Employment = (typeof Employment)[keyof typeof Employment];
registerEnumType(Employment, {
  name: 'Employment',
  description: '专兼职',
  valuesConfig: { FULL_TIME: { description: '专职' }, PART_TIME: { description: '兼职' } },
});
