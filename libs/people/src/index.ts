import { enterpriseChanged } from '@tongxing/events';
import { defineSubgraph, isId, on, reference } from '@tongxing/subgraph';
import { Assignment } from './coordinator/assignment.entity.ts';
import { Coordinator } from './coordinator/coordinator.entity.ts';
import { AssignmentResolver, CoordinatorResolver } from './coordinator/coordinator.resolver.ts';
import { onCoverageDue } from './coverage/coverage-due.handler.ts';
import { coverageDue } from './coverage/coverage.events.ts';
import { PublishedCoverage } from './coverage/published-coverage.entity.ts';
import { demonstrate } from './demonstration.ts';
import { onEnterpriseChanged } from './enterprise/enterprise-changed.handler.ts';
import { EnterpriseProjection } from './enterprise/enterprise-projection.entity.ts';
import { EnterpriseResolver } from './enterprise/enterprise.resolver.ts';
import { Expert } from './expert/expert.entity.ts';
import { ExpertResolver } from './expert/expert.resolver.ts';
import { Mediator } from './mediator/mediator.entity.ts';
import { MediationBodyResolver, MediatorResolver } from './mediator/mediator.resolver.ts';
import { migrations } from './migrations/index.ts';
import { permissions } from './permissions.policy.ts';
import { EnterpriseLink, MediationBodyLink, StreetLink } from './references.ts';

/** Coordinators and whom they cover, mediators and experts. */
export const people = defineSubgraph({
  name: 'people',
  entities: [Coordinator, Assignment, Mediator, Expert, EnterpriseProjection, PublishedCoverage],
  migrations,
  resolvers: [
    CoordinatorResolver,
    AssignmentResolver,
    MediatorResolver,
    MediationBodyResolver,
    ExpertResolver,
    EnterpriseResolver,
  ],
  types: [EnterpriseLink, MediationBodyLink, StreetLink],
  references: {
    Coordinator: reference(Coordinator, 'coordinator.read', [['id']]),
    Mediator: reference(Mediator, 'mediator.read', [['id']]),
    Expert: reference(Expert, 'expert.read', [['id']]),
    // Another service knows whether there is such a thing; here only its people are added, row-secured.
    Enterprise: { resolve: async ({ id }) => (isId(id) ? { id } : null) },
    MediationBody: { resolve: async ({ id }) => (isId(id) ? { id } : null) },
  },
  permissions,
  handlers: [
    on(enterpriseChanged, onEnterpriseChanged),
    // Many changes at once (an import, a replay) are counted together.
    on(coverageDue, (ctx, { data }) => onCoverageDue(ctx, data), { coalesce: true }),
  ],
  demonstrate,
});
