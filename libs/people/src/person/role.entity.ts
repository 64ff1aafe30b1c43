import { Property } from '@mikro-orm/decorators/legacy';
import { LedgerRow, maskName, Personal } from '@tongxing/subgraph';
import { Field, ObjectType } from 'type-graphql';
import { needsName, type Ledger } from './personal.policy.ts';

/**
 * What a person does: coordinate, mediate, advise. Name and employer are the person's; every role holds a copy,
 * since lists are ordered and searched by them (see `updatePerson`).
 */
@ObjectType()
export abstract class RoleRow extends LedgerRow {
  @Property({ type: 'uuid' })
  personId!: string;

  @Personal<RoleRow>({
    mask: maskName,
    isShown: (ctx, row, type) => needsName(ctx, type.toLowerCase() as Ledger, row),
  })
  @Field(() => String, { description: '姓名' })
  @Property({ type: 'string', length: 100, collation: 'zh-x-icu' })
  name!: string;

  @Field(() => String, { nullable: true, description: '工作单位' })
  @Property({ type: 'string', length: 200, nullable: true, collation: 'zh-x-icu' })
  employer!: string | null;
}
