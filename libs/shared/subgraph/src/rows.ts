import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { PolicyDef } from '@mikro-orm/core';
import type { Actor } from '@tongxing/auth';
import { Field, ID, ObjectType } from 'type-graphql';
import { v7 as uuidv7 } from 'uuid';

/** A session variable of the request; unset ones come back as '' on pooled connections. */
function session(name: string): string {
  return `nullif(current_setting('app.${name}', true), '')`;
}

const IN_DISTRICTS = `district_code = any(string_to_array(${session('districts')}, ','))`;
const IN_STREET = `(${session('street')} is null or street_code = ${session('street')})`;

/** Whose rows a table shows: the district's, or within it those of the actor's own street. */
export type Jurisdiction = 'DISTRICT' | 'STREET';

interface TableOptions {
  /** STREET: the table has `street_code`, and street staff see their own street only */
  jurisdiction?: Jurisdiction;
  tableName?: string;
}

/**
 * An entity whose rows belong to a district. PostgreSQL itself hides other districts' rows from every
 * statement, the table owner's included; without a jurisdiction nothing is visible or writable.
 */
export function DistrictTable(options: TableOptions = {}): ClassDecorator {
  const rule = ruleOf(options.jurisdiction);
  const policies: PolicyDef[] = [{ name: 'jurisdiction', command: 'all', using: rule, check: rule }];
  return Entity({
    ...(options.tableName ? { tableName: options.tableName } : {}),
    rowLevelSecurity: 'force',
    policies,
  }) as ClassDecorator;
}

function ruleOf(jurisdiction: Jurisdiction = 'DISTRICT'): string {
  return jurisdiction === 'STREET' ? `${IN_DISTRICTS} and ${IN_STREET}` : IN_DISTRICTS;
}

/** SQL that secures a table's rows as {@link DistrictTable} declares it. Used by migrations. */
export function securedSql(schema: string, table: string, jurisdiction?: Jurisdiction): string[] {
  const rule = ruleOf(jurisdiction);
  return [
    `alter table "${schema}"."${table}" enable row level security`,
    `alter table "${schema}"."${table}" force row level security`,
    `create policy jurisdiction on "${schema}"."${table}" using (${rule}) with check (${rule})`,
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
    'app.request_id': requestId,
  };
}
