import { connectionOf, InvalidInput, NotPermitted, Problem, type Ctx } from '@tongxing/subgraph';
import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { Enterprise } from './enterprise.entity.ts';

export const EnterpriseConnection = connectionOf(Enterprise);

@ObjectType({ description: '已登记', simpleResolvers: true })
export class EnterpriseRegistered {
  @Field(() => Enterprise, { description: '登记的企业' })
  enterprise!: Enterprise;

  constructor(enterprise: Enterprise) {
    this.enterprise = enterprise;
  }
}

/** The district has an enterprise of this code already. */
@ObjectType({ implements: Problem, description: '该统一社会信用代码已登记', simpleResolvers: true })
export class EnterpriseExists extends Problem {
  @Field(() => ID, { nullable: true, description: '已有企业；属于其他镇办而不可见时为空' })
  enterpriseId: string | null;

  constructor(ctx: Pick<Ctx, 'language'>, existing: Enterprise | null) {
    super(
      ctx,
      'ENTERPRISE_EXISTS',
      existing
        ? {
            zh: `该代码已登记为“${existing.name}”。`,
            en: `This code is registered already: ${existing.name}.`,
          }
        : {
            zh: '该代码已由本辖区其他镇办登记，请与专班办公室核对。',
            en: 'Another town or office of the district has registered this code. Please ask the task-force office.',
          },
      ['creditCode'],
    );
    this.enterpriseId = existing?.id ?? null;
  }
}

export const RegisterEnterpriseResult = createUnionType({
  name: 'RegisterEnterpriseResult',
  description: '登记企业的结果',
  types: () => [EnterpriseRegistered, InvalidInput, NotPermitted, EnterpriseExists] as const,
  resolveType: (value) => value.constructor.name,
});
export type RegisterEnterpriseResult = typeof RegisterEnterpriseResult;
