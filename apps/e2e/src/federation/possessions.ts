import { randomUUID } from 'node:crypto';
import type { GraphClient } from './graph-client.ts';

export const LEDGERS = [
  'enterprises',
  'mediationBodies',
  'socialOrganizations',
  'coordinators',
  'mediators',
  'experts',
] as const;
export type Ledger = (typeof LEDGERS)[number];

/** An entry of a ledger. */
export interface Row {
  id: string;
  version: number;
  name: string;
}

/** What belongs to one district, or to one town in it, as its own people see it. */
export interface Possessions {
  district: string;
  plan: string;
  planId: string;
  targets: { code: string; reading: string; indicator: string; ratio: boolean }[];
  milestones: string[];
  /** what was decided of readings */
  adoptions: string[];
  streets: string[];
  villages: string[];
  rows: Record<Ledger, Row[]>;
  creditCodes: string[];
  /** The people behind the coordinators. */
  people: string[];
  assignments: Pick<Row, 'id' | 'version'>[];
  /** A view of a ledger that is shared in the district. */
  view: string;
  /** The last cursor of each list, by the list's field. */
  cursors: Record<string, string>;
}

/** So many of each ledger are tried. */
const SHOWN = 2;

const ROW: Readonly<Record<Ledger, string>> = {
  enterprises: 'id version name streetCode creditCode',
  mediationBodies: 'id version name streetCode',
  socialOrganizations: 'id version name streetCode',
  coordinators: 'id version name streetCode person { id }',
  mediators: 'id version name streetCode',
  experts: 'id version name',
};

const DOCUMENT = `{
  plan {
    id code districtCode
    targets { code readings { code } indicator { code denominator } observations(first: 200) { edges { node { id source } } } adoptions { id } }
    milestones { id ambiguous reportVersion }
  }
  streets { code villages { code } }
  ${LEDGERS.map((list) => `${list}(first: 20) { totalCount pageInfo { endCursor } edges { node { ${ROW[list]} } } }`).join('\n')}
  assignments(first: 20) { edges { node { id version coordinator { id } } } }
  savedViews(ledger: "enterprises") { id shared }
}`;

interface Node {
  id: string;
  version: number;
  name: string;
  streetCode?: string | null;
  creditCode?: string;
  person?: { id: string };
  coordinator?: { id: string } | null;
}

/**
 * Everything that an office can name of its own, or the people of a town of theirs; the raw answer too, to see later
 * that nothing has changed.
 * @param street the town whose rows alone are meant; those that serve the whole district are not
 */
export async function possessionsOf(
  client: GraphClient,
  street?: string,
): Promise<{ own: Possessions; raw: string }> {
  const { data, errors } = await client.ask(DOCUMENT);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const isMeant = ({ streetCode }: Node) => street === undefined || streetCode === street;
  const nodes = (list: Ledger | 'assignments'): Node[] =>
    data[list].edges.map(({ node }: { node: Node }) => node);
  const shown = (list: Ledger): Node[] => nodes(list).filter(isMeant).slice(0, SHOWN);
  const rows = Object.fromEntries(LEDGERS.map((list) => [list, shown(list)])) as Record<Ledger, Node[]>;
  const own: Possessions = {
    district: data.plan.districtCode,
    plan: data.plan.code,
    planId: data.plan.id,
    targets: data.plan.targets.slice(0, 4 * SHOWN).map(targetOf),
    // Those whose date can be read in two ways first: of these it can be decided.
    milestones: data.plan.milestones
      .toSorted((a: Milestone, b: Milestone) => Number(b.ambiguous) - Number(a.ambiguous))
      .slice(0, 4 * SHOWN)
      .map(({ id }: Milestone) => id),
    adoptions: data.plan.targets.flatMap(({ adoptions }: { adoptions: { id: string }[] }) =>
      adoptions.map(({ id }) => id),
    ),
    streets: street ? [street] : data.streets.slice(0, SHOWN).map(({ code }: { code: string }) => code),
    villages: data.streets
      .slice(0, SHOWN)
      .flatMap(({ villages }: { villages: { code: string }[] }) =>
        villages.slice(0, 1).map(({ code }) => code),
      ),
    rows,
    creditCodes: rows.enterprises.map(({ creditCode = '' }) => creditCode),
    people: rows.coordinators.flatMap(({ person }) => (person ? [person.id] : [])),
    assignments: nodes('assignments').slice(0, SHOWN),
    view: data.savedViews.find(({ shared }: { shared: boolean }) => shared)?.id ?? '',
    cursors: Object.fromEntries(LEDGERS.map((list) => [list, data[list].pageInfo.endCursor as string])),
  };
  for (const { observations } of data.plan.targets) {
    // Those of the ledgers go on coming in by themselves.
    if (observations) observations.edges = observations.edges.filter(isManual);
  }
  return { own, raw: JSON.stringify(data) };
}

interface Milestone {
  id: string;
  ambiguous: boolean;
}

interface Target {
  code: string;
  readings: { code: string }[];
  indicator: { code: string; denominator: string | null };
}

function targetOf({ code, readings, indicator }: Target): Possessions['targets'][number] {
  const ratio = indicator.denominator !== null;
  return { code, reading: readings[0]?.code ?? '', indicator: indicator.code, ratio };
}

function isManual({ node }: { node: { source: string } }): boolean {
  return node.source === 'MANUAL';
}

/** What nobody but the owner may be told: ids and codes of single rows. */
export function secretsOf({ rows, creditCodes, people, assignments, view }: Possessions): string[] {
  const ids = [...Object.values(rows).flat(), ...assignments].map(({ id }) => id);
  return [...ids, ...creditCodes, ...people, ...(view ? [view] : [])];
}

/** Lets an office keep a view that its district shares, and adopt a reading: so that there is one to be reached for. */
export async function furnish(office: GraphClient): Promise<void> {
  const view = { ledger: 'enterprises', name: '共享', query: 'text=x', shared: true };
  await change(office, 'saveView', 'SaveViewInput', view, 'ViewSaved');
  const { own } = await possessionsOf(office);
  const target = own.targets[0];
  const decision = { plan: own.plan, target: target?.code, reading: target?.reading };
  const why = { reason: '试', authority: '试', expectedVersion: 0 };
  if (own.adoptions.length > 0) return;
  await change(office, 'adoptReading', 'AdoptReadingInput', { ...decision, ...why }, 'AdoptionRecorded');
}

async function change(
  office: GraphClient,
  field: string,
  type: string,
  given: object,
  wanted: string,
): Promise<void> {
  const document = `mutation ($input: ${type}!) { it: ${field}(input: $input) { __typename } }`;
  const { data, errors } = await office.ask(document, { input: { ...given, idempotencyKey: randomUUID() } });
  if (data?.it?.__typename !== wanted) throw new Error(`${field}: ${JSON.stringify([data, errors])}`);
}

/** What is in no district. */
export const NOWHERE = {
  plan: 'no-such-plan',
  street: '999999999',
  village: '999999999999',
  district: '999999',
  creditCode: '91999999999999999X',
};
