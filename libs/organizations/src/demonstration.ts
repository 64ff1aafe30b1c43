import { allDistricts } from '@tongxing/reference-data';
import { transact, type Steward } from '@tongxing/subgraph';
import { inventEnterprises } from './demonstration/enterprises.ts';
import { keepMissing } from './demonstration/keep.ts';
import { inventBodies } from './demonstration/mediation-bodies.ts';
import { inventSocialOrganizations } from './demonstration/social-organizations.ts';
import { loadDistrict } from './division/load.ts';
import { Enterprise } from './enterprise/enterprise.entity.ts';
import { requestBodyFigures } from './figures/body-figures.events.ts';
import { MediationBody } from './mediation-body/mediation-body.entity.ts';
import { SocialOrganization } from './social-organization/social-organization.entity.ts';

/** Invents the ledgers of every district, the same rows at every start; what is there stays as it is. */
export async function demonstrate(steward: Steward): Promise<void> {
  for (const record of allDistricts({ demonstration: true })) {
    const ctx = steward(record.code);
    await loadDistrict(ctx, record);
    await transact(ctx, async (tx) => {
      await keepMissing(tx, Enterprise, inventEnterprises(record.code));
      await keepMissing(tx, SocialOrganization, inventSocialOrganizations(record.code));
      await keepMissing(tx, MediationBody, inventBodies(record.code));
      await requestBodyFigures(tx, record.code);
    });
  }
}
