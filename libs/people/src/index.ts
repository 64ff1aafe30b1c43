import { enterpriseChanged } from '@tongxing/events';
import {
  accessResolver,
  auditResolver,
  defineSubgraph,
  isId,
  on,
  onMany,
  PublishedFigure,
  reference,
} from '@tongxing/subgraph';
import { Assignment } from './assignment/assignment.entity.ts';
import { AssignmentResolver } from './assignment/assignment.resolver.ts';
import { figuresCommand, replayCommand } from './commands.ts';
import { Coordinator } from './coordinator/coordinator.entity.ts';
import { CoordinatorResolver } from './coordinator/coordinator.resolver.ts';
import { tellCoverage } from './coverage/count-coverage.service.ts';
import { coverageDue } from './coverage/coverage.events.ts';
import { CoverageResolver } from './coverage/coverage.resolver.ts';
import { demonstrate } from './demonstration/demonstrate.service.ts';
import { onEnterprisesChanged } from './enterprise/enterprise-changed.handler.ts';
import { EnterpriseProjection } from './enterprise/enterprise-projection.entity.ts';
import { EnterpriseResolver } from './enterprise/enterprise.resolver.ts';
import { ExpertTeam } from './expert/expert-team.entity.ts';
import { Expert } from './expert/expert.entity.ts';
import { ExpertResolver, ExpertTeamResolver } from './expert/expert.resolver.ts';
import { Mediator } from './mediator/mediator.entity.ts';
import { MediationBodyResolver, MediatorResolver } from './mediator/mediator.resolver.ts';
import { referencedMediator } from './mediator/mediator.service.ts';
import { migrations } from './migrations/index.ts';
import { permissions } from './permissions.policy.ts';
import { words } from './permissions.words.ts';
import { Person } from './person/person.entity.ts';
import { PersonResolver } from './person/person.resolver.ts';
import { referencedPerson } from './person/person.service.ts';
import { EnterpriseLink, MediationBodyLink, StreetLink } from './references.ts';
import { RevealResolver } from './reveal/reveal.resolver.ts';
import { RosterResolver } from './roster/roster.resolver.ts';
import { PublishedBodyLink } from './roster/roster.type.ts';
import { BodyStaffing } from './staffing/body-staffing.entity.ts';

/** Coordinators and whom they cover, mediators and experts, and the people behind them. */
export const people = defineSubgraph({
  name: 'people',
  entities: [
    ...[Person, Coordinator, Assignment, Mediator, Expert, ExpertTeam],
    ...[EnterpriseProjection, BodyStaffing, PublishedFigure],
  ],
  migrations,
  resolvers: [
    PersonResolver,
    CoordinatorResolver,
    AssignmentResolver,
    CoverageResolver,
    MediatorResolver,
    MediationBodyResolver,
    ExpertResolver,
    ExpertTeamResolver,
    EnterpriseResolver,
    RevealResolver,
    RosterResolver,
    accessResolver('people', permissions, words),
    auditResolver('people'),
  ],
  types: [EnterpriseLink, MediationBodyLink, PublishedBodyLink, StreetLink],
  references: {
    Person: { resolve: ({ id }, ctx) => referencedPerson(id, ctx) },
    Coordinator: reference(Coordinator, 'coordinator.read', [['id']]),
    Mediator: { resolve: ({ id }, ctx) => referencedMediator(id, ctx) },
    Expert: reference(Expert, 'expert.read', [['id']]),
    // Another service knows whether there is such a thing; here only its people are added, row-secured.
    Enterprise: { resolve: async ({ id }) => (isId(id) ? { id } : null) },
    MediationBody: { resolve: async ({ id }) => (isId(id) ? { id } : null) },
  },
  permissions,
  handlers: [
    onMany(enterpriseChanged, onEnterprisesChanged),
    // Many changes at once (an import, a replay) are counted together.
    on(coverageDue, async (ctx, { data }) => void (await tellCoverage(ctx, data)), { coalesce: true }),
  ],
  commands: { replay: replayCommand, figures: figuresCommand },
  demonstrate,
});
