import type { UnitCode } from '@tongxing/auth';
import type { Attempt } from './attempt.ts';
import { changesOfLedgers } from './changes-of-ledgers.ts';
import { changesOfPlans } from './changes-of-plans.ts';
import type { Duel } from './duel.ts';
import type { GraphClient } from './graph-client.ts';
import { type Ledger, LEDGERS, type Possessions, possessionsOf } from './possessions.ts';

/** The ledgers that a unit does not lead, and so does not write. */
const OF_OTHERS: Readonly<Record<UnitCode, readonly Ledger[]>> = {
  HRSS: ['coordinators'],
  UNION: ['enterprises', 'mediators', 'experts'],
  COMMERCE: LEDGERS,
  TRIPARTITE: [],
};

interface Owned {
  leadUnitCode: string;
  responsibleUnitCodes: string[];
}
interface Detail {
  targets: { code: string; action: Owned; observations: { edges: { node: { id: string } }[] } }[];
  milestones: { id: string; action: Owned | null; reports: { id: string }[] }[];
}

const DETAIL = `{ plan {
  targets { code action { leadUnitCode responsibleUnitCodes } observations(first: 100) { edges { node { id } } } }
  milestones { id action { leadUnitCode responsibleUnitCodes } reports { id } }
} }`;

/** Each unit against what belongs to the actions and ledgers of others; the office may all of it. */
export async function duelsOfUnits(
  office: GraphClient,
  units: Readonly<Record<UnitCode, GraphClient>>,
): Promise<Duel[]> {
  const { own } = await possessionsOf(office);
  const detail = (await office.ask(DETAIL)).data.plan as Detail;
  return (Object.entries(units) as [UnitCode, GraphClient][]).map(([unit, asker]): Duel => {
    const isForeign = ({ action }: { action: Owned | null }): boolean =>
      action !== null && ![action.leadUnitCode, ...action.responsibleUnitCodes].includes(unit);
    const targets = detail.targets.filter(isForeign);
    const milestones = detail.milestones.filter(isForeign);
    const theirs = withOnly(
      own,
      targets.map(({ code }) => code),
      milestones.map(({ id }) => id),
    );
    const attempts = [
      ...changesOfPlans(theirs),
      ...changesOfLedgers(own, own, OF_OTHERS[unit], false).filter(({ field }) =>
        isLedgers(field, OF_OTHERS[unit]),
      ),
      ...targets.map(({ code }) =>
        reading('target', code, 'observations(first: 100) { edges { node { id evidence } } }'),
      ),
      ...milestones.map(({ id }) => reading('milestone', id, 'report { id } reports { id evidence }')),
    ];
    const observations = targets.flatMap(({ observations: { edges } }) => edges.map(({ node }) => node.id));
    const reports = milestones.flatMap((milestone) => milestone.reports.map(({ id }) => id));
    // What others' rows are is no secret to a unit; only the change is refused, and the detail.
    const visible = attempts.map((attempt) => ({ ...attempt, missing: undefined }));
    return {
      what: `${unit} → others`,
      asker,
      owner: office,
      attempts: visible,
      secrets: [...observations, ...reports],
    };
  });
}

function withOnly(own: Possessions, targets: readonly string[], milestones: readonly string[]): Possessions {
  return {
    ...own,
    targets: own.targets.filter(({ code }) => targets.includes(code)),
    milestones: own.milestones.filter((id) => milestones.includes(id)),
  };
}

/** Whether a change is of one of these ledgers itself. */
function isLedgers(field: string, ledgers: readonly Ledger[]): boolean {
  return ledgers.some((ledger) => new RegExp(ledger.replace(/(ies|s)$/, ''), 'i').test(field));
}

function reading(kind: 'target' | 'milestone', it: string, selection: string): Attempt {
  const [name, type] = kind === 'target' ? ['code', 'String!'] : ['id', 'ID!'];
  const document = `query ($it: ${type}) { it: plan { ${kind}(${name}: $it) { ${selection} } } }`;
  return { path: 'nested', field: `plan.${kind}`, document, hidden: { it }, missing: undefined };
}
