import { connectionOf } from '@tongxing/subgraph';
import { Field, InputType } from 'type-graphql';
import { SocialOrganization } from './social-organization.entity.ts';

export const SocialOrganizationConnection = connectionOf(SocialOrganization);

@InputType({ description: '社会组织筛选条件' })
export class SocialOrganizationFilter {
  @Field(() => String, { nullable: true, description: '名称中的文字' })
  text?: string | null;
}
