import {
  accessResolver,
  auditResolver,
  defineSubgraph,
  requirePermission,
  type Ctx,
  type Steward,
} from '@tongxing/subgraph';
import { Adoption } from './adoption/adoption.entity.ts';
import { AdoptionResolver } from './adoption/adoption.resolver.ts';
import { demonstratePlan } from './demonstration/demonstrate.service.ts';
import { District } from './federated/district.type.ts';
import { migrations } from './migrations/index.ts';
import { MilestoneReport } from './milestone/milestone-report.entity.ts';
import { MilestoneResolver } from './milestone/milestone.resolver.ts';
import { figuresCommand } from './observation/figures.command.ts';
import { keepLedgerFigures } from './observation/ledger.handler.ts';
import { Observation } from './observation/observation.entity.ts';
import { ObservationResolver } from './observation/observation.resolver.ts';
import { permissions } from './permissions.policy.ts';
import { words } from './permissions.words.ts';
import { storeBundledPlan } from './plan/loading.service.ts';
import { PlanRecord, PlanVersionRecord } from './plan/plan.entity.ts';
import { bundledPlans } from './plan/plan-folder.ts';
import { loadPlanCommand } from './plan/load.command.ts';
import { DistrictPlansResolver, PlanResolver } from './plan/plan.resolver.ts';
import { openPlanById } from './plan/plan.service.ts';
import { Plan } from './plan/plan.type.ts';

/** The plan as data: documents, targets with their readings, milestones, figures and decisions. */
export const programs = defineSubgraph({
  name: 'programs',
  entities: [PlanRecord, PlanVersionRecord, Observation, Adoption, MilestoneReport],
  migrations,
  resolvers: [
    PlanResolver,
    DistrictPlansResolver,
    ObservationResolver,
    AdoptionResolver,
    MilestoneResolver,
    accessResolver('programs', permissions, words),
    auditResolver('programs'),
  ],
  references: {
    Plan: {
      resolve: async ({ id }, ctx: Ctx) => {
        requirePermission(ctx, 'plan.read');
        const book = typeof id === 'string' ? await openPlanById(ctx, id) : null;
        return book && new Plan(book);
      },
    },
    District: {
      resolve: async ({ code }) =>
        typeof code === 'string' ? Object.assign(new District(), { code }) : null,
    },
  },
  permissions,
  handlers: [keepLedgerFigures],
  load: async (steward: Steward) => {
    for (const plan of await bundledPlans()) {
      if (!plan.demonstration) await storeBundledPlan(steward(plan.district), plan, '随平台载入');
    }
  },
  commands: { load: loadPlanCommand, figures: figuresCommand },
  demonstrate: async (steward: Steward) => {
    for (const plan of await bundledPlans()) {
      if (plan.demonstration) await storeBundledPlan(steward(plan.district), plan, '演示数据');
      await demonstratePlan(steward(plan.district), plan);
    }
  },
});
