import type { GraphClient } from './graph-client.ts';

/** What belongs to one district, as its own office sees it. */
export interface Possessions {
  district: string;
  plan: string;
  targets: { code: string; reading: string; indicator: string; ratio: boolean }[];
  milestones: string[];
  streets: string[];
  enterprises: { id: string; creditCode: string }[];
  mediationBodies: string[];
  socialOrganizations: string[];
  coordinators: string[];
  mediators: string[];
  experts: string[];
  /** The people behind the coordinators, and what they cover. */
  people: { id: string; name: string }[];
  assignments: string[];
  /** The last cursor of each list, by the list's field. */
  cursors: Record<string, string>;
}

const LISTS = [
  'enterprises',
  'mediationBodies',
  'socialOrganizations',
  'coordinators',
  'mediators',
  'experts',
] as const;

const DOCUMENT = `{
  plan {
    code districtCode
    targets { code readings { code } indicator { code denominator } observations(first: 200) { edges { node { id source } } } adoptions { id } }
    milestones { id reportVersion }
  }
  streets { code }
  enterprises(first: 20) { totalCount pageInfo { endCursor } edges { node { id creditCode } } }
  ${LISTS.slice(1)
    .map((list) => `${list}(first: 20) { totalCount pageInfo { endCursor } edges { node { id } } }`)
    .join('\n')}
  roles: coordinators(first: 5) { edges { node { person { id name } } } }
  assignments(first: 5) { edges { node { id } } }
}`;

/** Everything that an office can name of its own; the raw answer too, to see later that nothing has changed. */
export async function possessionsOf(office: GraphClient): Promise<{ own: Possessions; raw: string }> {
  const { data, errors } = await office.ask(DOCUMENT);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const ids = (list: (typeof LISTS)[number]): string[] =>
    data[list].edges.map(({ node }: { node: { id: string } }) => node.id);
  const own: Possessions = {
    district: data.plan.districtCode,
    plan: data.plan.code,
    targets: data.plan.targets.map(
      (target: {
        code: string;
        readings: { code: string }[];
        indicator: { code: string; denominator: string | null };
      }) => ({
        code: target.code,
        reading: target.readings[0]?.code ?? '',
        indicator: target.indicator.code,
        ratio: target.indicator.denominator !== null,
      }),
    ),
    milestones: data.plan.milestones.map(({ id }: { id: string }) => id),
    streets: data.streets.map(({ code }: { code: string }) => code),
    enterprises: data.enterprises.edges.map(({ node }: { node: { id: string; creditCode: string } }) => node),
    mediationBodies: ids('mediationBodies'),
    socialOrganizations: ids('socialOrganizations'),
    coordinators: ids('coordinators'),
    mediators: ids('mediators'),
    experts: ids('experts'),
    people: data.roles.edges.map(
      ({ node }: { node: { person: { id: string; name: string } } }) => node.person,
    ),
    assignments: data.assignments.edges.map(({ node }: { node: { id: string } }) => node.id),
    cursors: Object.fromEntries(LISTS.map((list) => [list, data[list].pageInfo.endCursor as string])),
  };
  for (const { observations } of data.plan.targets) {
    // Those of the ledgers go on coming in by themselves.
    observations.edges = observations.edges.filter(
      ({ node }: { node: { source: string } }) => node.source === 'MANUAL',
    );
  }
  return { own, raw: JSON.stringify(data) };
}
