import { ROLES, SCOPES, type Role, type Scope } from '@tongxing/auth';
import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';

const named = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as Readonly<Record<Name, Name>>;

const RoleName = named<Role>(ROLES);
registerEnumType(RoleName, {
  name: 'Role',
  description: '角色',
  valuesConfig: {
    OFFICE: { description: '专班办公室' },
    UNIT: { description: '牵头、责任单位' },
    STREET: { description: '镇办' },
    BODY: { description: '调解组织' },
    CITY: { description: '市级系统（接口）' },
    CITY_OFFICE: { description: '市三方办公室' },
    INTEGRATOR: { description: '区县集成方（接口）' },
    ADMIN: { description: '系统管理员' },
  },
});

const AccessScope = named<Scope>(SCOPES);
registerEnumType(AccessScope, {
  name: 'AccessScope',
  description: '权限所及的范围',
  valuesConfig: {
    ALL: { description: '不限' },
    DISTRICT: { description: '本辖区' },
    OWN_UNIT: { description: '本单位的' },
    OWN_STREET: { description: '本镇办的' },
    OWN_BODY: { description: '本组织的' },
    SUMMARY: { description: '只看摘要' },
    PUBLISHED: { description: '只看已发布的' },
  },
});

/** One role that holds a permission, and how far it reaches. */
@Directive('@shareable')
@ObjectType({ description: '哪个角色有此权限，及其范围', simpleResolvers: true })
export class AccessGrant {
  @Field(() => RoleName, { description: '角色' })
  role!: Role;

  @Field(() => AccessScope, { description: '范围' })
  scope!: Scope;
}

/** One line of the table of permissions, as a person reads it. */
@Directive('@shareable')
@ObjectType({ description: '一项权限及有此权限的角色；未列出的角色没有', simpleResolvers: true })
export class AccessRule {
  @Field(() => String, { description: '代码，如 plan.read' })
  permission!: string;

  @Field(() => String, { description: '所属方面' })
  area!: string;

  @Field(() => String, { description: '可以做什么' })
  title!: string;

  @Field(() => [AccessGrant], { description: '有此权限的角色' })
  grants!: AccessGrant[];

  @Field(() => String, { nullable: true, description: '权限表之外还要知道的' })
  note!: string | null;
}
