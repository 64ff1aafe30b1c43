import { InvalidInput, NotFound, NotPermitted, PersonalText, resultOf } from '@tongxing/subgraph';
import { Field, ObjectType } from 'type-graphql';

/** What was masked, in full; that it was shown, to whom and why is recorded. */
@ObjectType({ description: '隐去的内容，已记录谁因何查看', simpleResolvers: true })
export class PersonalDataRevealed {
  @PersonalText()
  @Field(() => String, { nullable: true, description: '职业技能等级证书编号' })
  certificateNo!: string | null;

  @PersonalText()
  @Field(() => String, { nullable: true, description: '在调解组织的联系方式' })
  contact!: string | null;

  constructor(values: Partial<PersonalDataRevealed>) {
    this.certificateNo = values.certificateNo ?? null;
    this.contact = values.contact ?? null;
  }
}

export const RevealPersonalDataResult = resultOf('RevealPersonalDataResult', '查看个人信息的结果', [
  PersonalDataRevealed,
  InvalidInput,
  NotPermitted,
  NotFound,
]);
export type RevealPersonalDataResult = typeof RevealPersonalDataResult;
