import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { PolicyDef } from '@mikro-orm/core';
import type { Actor } from '@tongxing/auth';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';

/**
 * A session variable of the request; unset ones come back as '' on pooled connections. As a subquery it is read
 * once a statement, not once a row.
 */
export function sessionSetting(name: string, wrap = (value: string) => value): string {
  // The name is said since PostgreSQL would add one, and the schema's own check compares the texts.
  return `(select ${wrap(`nullif(current_setting('app.${name}', true), '')`)} as setting)`;
}

/** SQL: the row's district is one of the actor's. */
export const IN_DISTRICTS = `district_code = any(${sessionSetting('districts', (value) => `string_to_array(${value}, ',')`)}::text[])`;
const IN_STREET = `(${sessionSetting('street')} is null or street_code = ${sessionSetting('street')})`;

/**
 * Whose rows a table shows: the district's; within it those of the actor's own street; or these and, to read
 * only, the rows that belong to no street because they serve the whole district.
 */
export type Jurisdiction = 'DISTRICT' | 'STREET' | 'STREET_AND_COMMON';

interface TableOptions {
  /** with STREET the table has `street_code`, and street staff see their own street only */
  jurisdiction?: Jurisdiction;
  tableName?: string;
  /** more policies than those of the jurisdiction, such as `publishedPolicy` */
  policies?: readonly PolicyDef[];
}

/**
 * An entity whose rows belong to a district. PostgreSQL itself hides other districts' rows from every
 * statement, the table owner's included; without a jurisdiction nothing is visible or writable.
 */
export function DistrictTable(options: TableOptions = {}): ClassDecorator {
  return Entity({
    ...(options.tableName ? { tableName: options.tableName } : {}),
    rowLevelSecurity: 'force',
    policies: [...policiesOf(options.jurisdiction), ...(options.policies ?? [])],
  }) as ClassDecorator;
}

interface Policy extends PolicyDef {
  readonly name: string;
  readonly using: string;
}

function policiesOf(jurisdiction: Jurisdiction = 'DISTRICT'): Policy[] {
  const rule = jurisdiction === 'DISTRICT' ? IN_DISTRICTS : `${IN_DISTRICTS} and ${IN_STREET}`;
  const own: Policy = { name: 'jurisdiction', command: 'all', using: rule, check: rule };
  if (jurisdiction !== 'STREET_AND_COMMON') return [own];
  return [own, { name: 'common', command: 'select', using: `${IN_DISTRICTS} and street_code is null` }];
}

/** SQL that secures a table's rows as {@link DistrictTable} declares it. Used by migrations. */
export function securedSql(schema: string, table: string, jurisdiction?: Jurisdiction): string[] {
  const name = `"${schema}"."${table}"`;
  return [
    `alter table ${name} enable row level security`,
    `alter table ${name} force row level security`,
    ...policiesOf(jurisdiction).map(
      ({ name: policy, command, using }) =>
        `create policy ${policy} on ${name} for ${command} using (${using})` +
        (command === 'all' ? ` with check (${using})` : ''),
    ),
  ];
}

/** SQL that brings a table secured by an earlier migration to what {@link securedSql} says now. */
export function resecuredSql(schema: string, table: string, jurisdiction?: Jurisdiction): string[] {
  const name = `"${schema}"."${table}"`;
  return [
    `drop policy if exists jurisdiction on ${name}`,
    `drop policy if exists common on ${name}`,
    ...securedSql(schema, table, jurisdiction),
  ];
}

/** What every row of a district has. Not a way to create, read, update or delete it. */
@ObjectType()
export abstract class DistrictRow {
  @Field(() => ID, { description: '编号' })
  @PrimaryKey({ type: 'uuid' })
  id: string = uuidv7();

  @Field(() => String, { description: '所属辖区代码' })
  @Property({ type: 'string', length: 12 })
  districtCode!: string;
}

/** The session variables that row-level security reads, for an actor; none for nobody. */
export function sessionVariables(actor: Actor | null, requestId: string): Record<string, string> {
  return {
    'app.districts': actor?.districts.join(',') ?? '',
    'app.street': actor?.street ?? '',
    'app.actor': actor?.sub ?? '',
    'app.actor_name': actor?.name ?? '',
    'app.actor_roles': actor?.roles.join(',') ?? '',
    'app.request_id': requestId,
  };
}
