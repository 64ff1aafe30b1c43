import { definePermissions } from '@tongxing/auth';
import { COMMON_PERMISSIONS } from '@tongxing/subgraph';

/**
 * Who may see and change what the district knows of its people. Street staff see their own town or office
 * only, which row-level security enforces; a mediation body sees its own mediators. The city is absent: it
 * never sees a person.
 */
export const permissions = definePermissions({
  'coordinator.read': { OFFICE: 'DISTRICT', UNIT: 'DISTRICT', STREET: 'OWN_STREET' },
  /** registering, changing, closing; a unit only as the one that leads the coordinators: see {@link LEADS} */
  'coordinator.keep': { OFFICE: 'DISTRICT', UNIT: 'OWN_UNIT', STREET: 'OWN_STREET' },
  /** on the enterprise; street staff of its own street */
  'coordinator.assign': { OFFICE: 'DISTRICT', UNIT: 'OWN_UNIT', STREET: 'OWN_STREET' },
  'mediator.read': { OFFICE: 'DISTRICT', UNIT: 'DISTRICT', STREET: 'OWN_STREET', BODY: 'OWN_BODY' },
  'mediator.keep': { OFFICE: 'DISTRICT', UNIT: 'OWN_UNIT', STREET: 'OWN_STREET' },
  /** how a mediator can be reached, and what of them is public: all that a body itself may change */
  'mediator.present': { OFFICE: 'DISTRICT', UNIT: 'OWN_UNIT', STREET: 'OWN_STREET', BODY: 'OWN_BODY' },
  'expert.read': { OFFICE: 'DISTRICT', UNIT: 'DISTRICT', STREET: 'DISTRICT' },
  'expert.keep': { OFFICE: 'DISTRICT', UNIT: 'OWN_UNIT' },
  /** finding people; shows what the permissions above show */
  'person.read': { OFFICE: 'DISTRICT', UNIT: 'DISTRICT', STREET: 'OWN_STREET', BODY: 'OWN_BODY' },
  /** whose names are shown in full: who needs them for their work; a unit as the one that leads the ledger */
  'personal.read': { OFFICE: 'DISTRICT', UNIT: 'OWN_UNIT', STREET: 'OWN_STREET', BODY: 'OWN_BODY' },
  /** what is masked for everybody, shown once, with a reason, on record */
  'personal.reveal': { OFFICE: 'DISTRICT', UNIT: 'OWN_UNIT', STREET: 'OWN_STREET', BODY: 'OWN_BODY' },
  ...COMMON_PERMISSIONS,
});

/** Which unit leads the ledgers of people: 工会 the coordinators, 人社局 the mediators and experts. */
export const LEADS = { coordinator: 'UNION', mediator: 'HRSS', expert: 'HRSS' } as const;
