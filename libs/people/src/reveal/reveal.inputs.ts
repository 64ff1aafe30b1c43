import { Field, ID, InputType, registerEnumType } from 'type-graphql';

/** In which ledger something is masked that can be revealed. */
export const PersonalKind = { COORDINATOR: 'COORDINATOR', MEDIATOR: 'MEDIATOR' } as const;
export type PersonalKind = (typeof PersonalKind)[keyof typeof PersonalKind];
registerEnumType(PersonalKind, {
  name: 'PersonalKind',
  description: '隐去的是谁的个人信息',
  valuesConfig: {
    COORDINATOR: { description: '协调员：证书编号' },
    MEDIATOR: { description: '调解员：联系方式' },
  },
});

@InputType({ description: '查看隐去的个人信息' })
export class RevealPersonalDataInput {
  @Field(() => ID, { description: '协调员或调解员编号' })
  id!: string;

  @Field(() => PersonalKind, { description: '哪一种人员' })
  kind!: PersonalKind;

  @Field(() => String, { description: '为什么要看；记入审计' })
  reason!: string;

  @Field(() => String, { description: '客户端自拟的一次性编号，重复提交只记一次' })
  idempotencyKey!: string;
}
