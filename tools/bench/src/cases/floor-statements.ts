/**
 * The answers of the cases as one SQL statement each. Parameters are the values that the case gives, in order;
 * lengths of lists stand in the text, since a plan made for any length reads the whole table.
 */

/** An enterprise with the fields that the ledger shows. */
const ENTERPRISE_FIELDS = `'id', id, 'creditCode', credit_code, 'name', name, 'streetCode', street_code,
  'industry', industry, 'registrationType', registration_type, 'ownership', ownership,
  'figuresYear', figures_year, 'headcount', headcount, 'revenue', revenue, 'assets', assets,
  'sizeClass', size_class, 'registeredOn', registered_on, 'status', status,
  'demonstration', demonstration, 'version', version`;

export const ENTERPRISE = `select json_build_object('data', json_build_object('enterprise',
  (select json_build_object(${ENTERPRISE_FIELDS}) from organizations.enterprise where id = $1)))::text as answer`;

export const pageOf = (first: number) => `with page as (
    select *, row_number() over () as place from (
      select * from organizations.enterprise where district_code = $1 order by name, id limit ${first + 1}) ordered)
  select json_build_object('data', json_build_object('enterprises', json_build_object(
    'edges', (select json_agg(json_build_object('node', json_build_object(${ENTERPRISE_FIELDS})) order by place)
      from page where place <= ${first}),
    'pageInfo', json_build_object('hasNextPage', (select count(*) > ${first} from page)))))::text as answer`;

export const coordinatorsOf = (
  first: number,
  each: number,
) => `select json_build_object('data', json_build_object('coordinators', json_build_object(
  'edges', json_agg(json_build_object('node', json_build_object('id', id, 'name', name, 'level', level,
    'employment', employment, 'streetCode', street_code,
    'enterprises', json_build_object('edges', coalesce(covered, '[]')))) order by name, id))))::text as answer
  from (select * from people.coordinator where district_code = $1 order by name, id limit ${first}) coordinator
  left join lateral (
    select json_agg(json_build_object('node', json_build_object('from', valid_from, 'enterprise', enterprise))
        order by valid_from, id) as covered
      from (
        select assignment.id, valid_from, case when enterprise.id is null then null else json_build_object(
            'id', enterprise.id, 'name', enterprise.name, 'creditCode', credit_code) end as enterprise
          from people.assignment
          left join organizations.enterprise on enterprise.id = assignment.enterprise_id
         where assignment.district_code = $1 and coordinator_id = coordinator.id
         order by valid_from, assignment.id limit ${each}) assignment) assignments on true`;

/** Everything that a board is judged by, as rows. */
export const BOARD = `select json_build_object('data', json_build_object('plan', (
  select json_build_object('actions', version.definition -> 'actions', 'rest', version.definition - 'actions',
      'observations', (select json_agg(row_to_json(o)) from programs.observation o where o.plan_id = plan.id),
      'adoptions', (select json_agg(row_to_json(a)) from programs.adoption a where a.plan_id = plan.id),
      'reports', (select json_agg(row_to_json(r)) from programs.milestone_report r where r.plan_id = plan.id))
    from programs.plan
    join programs.plan_version version on version.plan_id = plan.id and version.no = plan.current_version
   where plan.id = $1)))::text as answer`;

/** What a search looks through: kind, table, code, town. */
const ORGANIZATIONS = [
  ['ENTERPRISE', 'organizations.enterprise', 'credit_code', 'street_code'],
  ['SOCIAL_ORGANIZATION', 'organizations.social_organization', 'credit_code', 'street_code'],
  ['MEDIATION_BODY', 'organizations.mediation_body', 'null::text', 'street_code'],
];
const PEOPLE = [
  ['COORDINATOR', 'people.coordinator', 'employer', 'street_code'],
  ['MEDIATOR', 'people.mediator', 'employer', 'street_code'],
  ['EXPERT', 'people.expert', 'employer', 'null::text'],
];

function hitsIn(tables: readonly string[][], first: number): string {
  const parts = tables.map(
    ([kind, table, code, street]) => `(
      select '${kind}' as kind, id, name as title, ${code} as code, ${street} as street,
        case when search_text like $2 || '%' or search_text like E'%\\n' || $2 || '%' then 1 else 2 end as rank
      from ${table} where district_code = $1 and search_text like '%' || $2 || '%'
      order by rank, name, id limit ${first})`,
  );
  return `(select coalesce(json_agg(hit), '[]') from (
    select kind, id, title, concat_ws(' · ', code, street) as detail
      from (${parts.join(' union all ')}) found order by rank, title, kind, id limit ${first}) hit)`;
}

export const hitsOf = (first: number) => `select json_build_object('data', json_build_object(
  'searchOrganizations', ${hitsIn(ORGANIZATIONS, first)}, 'searchPeople', ${hitsIn(PEOPLE, first)}))::text as answer`;
