import type pg from 'pg';

/** A day, or null where none is known. */
type Day = string | null;

export interface EnterpriseRow {
  id: string;
  street: string;
  figures: { year: number; sizeClass: string | null }[];
  registeredOn: Day;
  status: 'ACTIVE' | 'CLOSED';
  closedOn: Day;
}

export interface BodyRow {
  id: string;
  enterpriseId: string | null;
  establishedOn: Day;
  status: 'ACTIVE' | 'CLOSED';
  closedOn: Day;
  checklist: boolean[];
  mediatorCount: number;
}

/** What stands in the ledgers themselves, and what is kept of them elsewhere. */
export interface State {
  enterprises: EnterpriseRow[];
  bodies: BodyRow[];
  /** the street of each coordinator; null for those of the whole district */
  coordinators: Map<string, string | null>;
  mediators: { bodyId: string | null; status: string }[];
  assignments: { coordinatorId: string; enterpriseId: string; street: string; from: string; to: Day }[];
  /** kept by `people` of enterprises, by `organizations` of bodies */
  known: Omit<EnterpriseRow, never>[];
  staffing: Map<string, number>;
  recordings: Recording[];
}

/** A figure as `programs` has recorded it. */
export interface Recording {
  indicator: string;
  day: string;
  figure: string;
  version: number;
  recordedAt: string;
  numerator: number;
  denominator: number;
}

const RANGE = `registered_on::text as "registeredOn", status, closed_on::text as "closedOn"`;

/** Reads all of it with the administrator's connection, which no row security binds. */
export async function readState(client: pg.Client): Promise<State> {
  const all = async <T extends pg.QueryResultRow>(sql: string): Promise<T[]> =>
    (await client.query<T>(sql)).rows;
  return {
    enterprises: await all<EnterpriseRow>(
      `select id, street_code as street, figures, ${RANGE} from organizations.enterprise`,
    ),
    bodies: await all<BodyRow>(
      `select id, enterprise_id as "enterpriseId", established_on::text as "establishedOn", status,
         closed_on::text as "closedOn", mediator_count as "mediatorCount",
         array[has_office, has_equipment, has_name_and_logo, has_posted_rules] as checklist
       from organizations.mediation_body`,
    ),
    coordinators: new Map(
      (
        await all<{ id: string; street: string | null }>(
          'select id, street_code as street from people.coordinator',
        )
      ).map(({ id, street }) => [id, street]),
    ),
    mediators: await all(`select body_id as "bodyId", status from people.mediator`),
    assignments: await all(
      `select coordinator_id as "coordinatorId", enterprise_id as "enterpriseId", street_code as street,
         valid_from::text as "from", valid_to::text as "to" from people.assignment`,
    ),
    known: await all<EnterpriseRow>(
      `select id, street_code as street, size_classes as figures, ${RANGE} from people.enterprise_projection`,
    ),
    staffing: new Map(
      (
        await all<{ id: string; mediators: number }>('select id, mediators from organizations.body_staffing')
      ).map(({ id, mediators }) => [id, mediators]),
    ),
    recordings: await all<Recording>(
      `select indicator_code as indicator, valid_on::text as day, figure_id as figure, figure_version::int as version,
         recorded_at::text as "recordedAt", numerator, denominator
       from programs.observation where source = 'LEDGER'`,
    ),
  };
}
