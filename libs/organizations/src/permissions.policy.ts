import { definePermissions } from '@tongxing/auth';
import { COMMON_PERMISSIONS } from '@tongxing/subgraph';

/**
 * Who may see and change organisations. Street staff see the rows of their own town or office only, which
 * row-level security enforces. A mediation body sees the roster of bodies, which is public by the notice.
 * The city is absent: it reads published aggregates, never a single enterprise.
 */
export const permissions = definePermissions({
  'division.read': {
    OFFICE: 'DISTRICT',
    UNIT: 'DISTRICT',
    STREET: 'DISTRICT',
    BODY: 'DISTRICT',
    /** the standards' lists; it has no district whose rows it would see */
    CITY_OFFICE: 'PUBLISHED',
    INTEGRATOR: 'DISTRICT',
    ADMIN: 'DISTRICT',
  },
  'enterprise.read': { OFFICE: 'DISTRICT', UNIT: 'DISTRICT', STREET: 'OWN_STREET', INTEGRATOR: 'DISTRICT' },
  /** names who changed what, which is no business of an integrator's */
  'enterprise.history': { OFFICE: 'DISTRICT', UNIT: 'DISTRICT', STREET: 'OWN_STREET' },
  /** a unit writes only as the one that keeps the register: see {@link ENTERPRISE_REGISTRAR} */
  'enterprise.register': { OFFICE: 'DISTRICT', UNIT: 'OWN_UNIT', STREET: 'OWN_STREET' },
  'enterprise.change': { OFFICE: 'DISTRICT', UNIT: 'OWN_UNIT', STREET: 'OWN_STREET' },
  'enterprise.close': { OFFICE: 'DISTRICT', UNIT: 'OWN_UNIT', STREET: 'OWN_STREET' },
  'socialOrganization.read': { OFFICE: 'DISTRICT', UNIT: 'DISTRICT', STREET: 'OWN_STREET' },
  /** a unit writes only as the one that leads action 1, a town or office only what is its own */
  'socialOrganization.register': { OFFICE: 'DISTRICT', UNIT: 'OWN_UNIT', STREET: 'OWN_STREET' },
  'socialOrganization.change': { OFFICE: 'DISTRICT', UNIT: 'OWN_UNIT', STREET: 'OWN_STREET' },
  'socialOrganization.close': { OFFICE: 'DISTRICT', UNIT: 'OWN_UNIT', STREET: 'OWN_STREET' },
  /** an administrator picks the body that an account acts for by its name */
  'mediationBody.read': {
    OFFICE: 'DISTRICT',
    UNIT: 'DISTRICT',
    STREET: 'OWN_STREET',
    BODY: 'DISTRICT',
    ADMIN: 'DISTRICT',
  },
  /** the roster is public, who changed what of it is not */
  'mediationBody.history': { OFFICE: 'DISTRICT', UNIT: 'DISTRICT', STREET: 'OWN_STREET', BODY: 'OWN_BODY' },
  /** a unit writes only as the one that leads action 2 */
  'mediationBody.register': { OFFICE: 'DISTRICT', UNIT: 'OWN_UNIT', STREET: 'OWN_STREET' },
  /** a body changes its own checklist and contact, nothing else: see `fieldKeptByOthers` */
  'mediationBody.change': { OFFICE: 'DISTRICT', UNIT: 'OWN_UNIT', STREET: 'OWN_STREET', BODY: 'OWN_BODY' },
  'mediationBody.close': { OFFICE: 'DISTRICT', UNIT: 'OWN_UNIT', STREET: 'OWN_STREET' },
  /** whoever looks at a ledger may keep views of it; each sees their own and what is shared in the district */
  'savedView.keep': { OFFICE: 'DISTRICT', UNIT: 'DISTRICT', STREET: 'DISTRICT', BODY: 'DISTRICT' },
  ...COMMON_PERMISSIONS,
});

/** The unit that keeps the register of enterprises: 人社局. */
export const ENTERPRISE_REGISTRAR = 'HRSS';
