import { bodyStaffingChanged } from '@tongxing/events';
import { allDistricts } from '@tongxing/reference-data';
import {
  accessResolver,
  auditResolver,
  defineSubgraph,
  on,
  PublishedFigure,
  reference,
  type Steward,
} from '@tongxing/subgraph';
import { demonstrate } from './demonstration.ts';
import { District } from './division/district.entity.ts';
import { DistrictResolver, StreetResolver, UnitResolver } from './division/division.resolver.ts';
import { loadDistrict } from './division/load.ts';
import { Street } from './division/street.entity.ts';
import { Unit } from './division/unit.entity.ts';
import { Village } from './division/village.entity.ts';
import { EnterpriseAdviceResolver } from './enterprise/advice.resolver.ts';
import { Enterprise } from './enterprise/enterprise.entity.ts';
import { EnterpriseResolver, StreetEnterprisesResolver } from './enterprise/enterprise.resolver.ts';
import { fillSearchTexts } from './enterprise/fill-search-texts.ts';
import { replayCommand } from './enterprise/replay.command.ts';
import { bodyFiguresDue } from './figures/body-figures.events.ts';
import { onBodyFiguresDue, recountFigures } from './figures/body-figures.handler.ts';
import { MediationBody } from './mediation-body/mediation-body.entity.ts';
import {
  MediationBodyLedgerResolver,
  MediationBodyResolver,
  StreetMediationBodiesResolver,
} from './mediation-body/mediation-body.resolver.ts';
import { migrations } from './migrations/index.ts';
import { permissions } from './permissions.policy.ts';
import { words } from './permissions.words.ts';
import { publishedBody } from './published-body/published-body.service.ts';
import { PublishedBody } from './published-body/published-body.type.ts';
import { ReferenceResolver } from './reference/reference.resolver.ts';
import { SavedView } from './saved-view/saved-view.entity.ts';
import { SavedViewResolver } from './saved-view/saved-view.resolver.ts';
import { SearchResolver } from './search/search.resolver.ts';
import { SocialOrganizationAdviceResolver } from './social-organization/advice.resolver.ts';
import { SocialOrganization } from './social-organization/social-organization.entity.ts';
import {
  SocialOrganizationLedgerResolver,
  SocialOrganizationResolver,
} from './social-organization/social-organization.resolver.ts';
import { BodyStaffing } from './staffing/body-staffing.entity.ts';
import { onBodyStaffingChanged } from './staffing/body-staffing.handler.ts';

/** Districts and their units, enterprises, social organisations and mediation bodies. */
export const organizations = defineSubgraph({
  name: 'organizations',
  entities: [
    District,
    Street,
    Village,
    Unit,
    Enterprise,
    SocialOrganization,
    MediationBody,
    BodyStaffing,
    SavedView,
    PublishedFigure,
  ],
  migrations,
  resolvers: [
    DistrictResolver,
    StreetResolver,
    UnitResolver,
    ReferenceResolver,
    EnterpriseResolver,
    EnterpriseAdviceResolver,
    StreetEnterprisesResolver,
    SocialOrganizationResolver,
    SocialOrganizationLedgerResolver,
    SocialOrganizationAdviceResolver,
    MediationBodyResolver,
    MediationBodyLedgerResolver,
    StreetMediationBodiesResolver,
    SearchResolver,
    SavedViewResolver,
    accessResolver('organizations', permissions, words),
    auditResolver('organizations'),
  ],
  types: [PublishedBody],
  references: {
    District: reference(District, 'division.read', [['code']]),
    Street: reference(Street, 'division.read', [['code']]),
    Village: reference(Village, 'division.read', [['code']]),
    Unit: reference(Unit, 'division.read', [['id'], ['districtCode', 'code']]),
    Enterprise: reference(Enterprise, 'enterprise.read', [['id']]),
    SocialOrganization: reference(SocialOrganization, 'socialOrganization.read', [['id']]),
    MediationBody: reference(MediationBody, 'mediationBody.read', [['id']]),
    PublishedBody: { resolve: publishedBody },
  },
  permissions,
  handlers: [
    on(bodyStaffingChanged, onBodyStaffingChanged),
    // Many changes at once (an import, a replay) are counted together.
    on(bodyFiguresDue, async (ctx, { data }) => void (await onBodyFiguresDue(ctx, data)), { coalesce: true }),
  ],
  load: loadReferenceData,
  commands: { figures: recountFigures, replay: replayCommand },
  demonstrate,
});

async function loadReferenceData(steward: Steward): Promise<void> {
  for (const record of allDistricts({ demonstration: false })) {
    await loadDistrict(steward(record.code), record);
    await fillSearchTexts(steward(record.code));
  }
}
