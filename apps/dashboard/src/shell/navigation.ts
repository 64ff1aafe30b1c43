import type { Role } from '@tongxing/dashboard-kit/pure';
import type { Claims } from '../session/claims.ts';
import type { appTexts } from '../texts.ts';

type Word = (typeof appTexts)['keys'][number];

export interface NavigationItem {
  readonly to: string;
  readonly word: Word;
}

export interface NavigationGroup {
  readonly word: Word | null;
  readonly items: readonly NavigationItem[];
}

interface Page extends NavigationItem {
  readonly roles: readonly Role[];
}

// As the services permit: an administrator keeps accounts and plans, and reads no ledger and no person.
const plan: readonly Role[] = ['OFFICE', 'UNIT', 'STREET', 'BODY', 'ADMIN'];
const ledgers: readonly Role[] = ['OFFICE', 'UNIT', 'STREET'];
const rosters: readonly Role[] = [...ledgers, 'BODY'];
const everybody: readonly Role[] = [...plan, 'CITY_OFFICE', 'INTEGRATOR'];

const groups: readonly { readonly word: Word | null; readonly pages: readonly Page[] }[] = [
  {
    word: null,
    pages: [
      { to: '/', word: 'nav.board', roles: plan },
      { to: '/notice', word: 'nav.notice', roles: plan },
      { to: '/calendar', word: 'nav.calendar', roles: plan },
      { to: '/contradictions', word: 'nav.contradictions', roles: plan },
    ],
  },
  {
    word: 'nav.ledgers',
    pages: [
      { to: '/enterprises', word: 'nav.enterprises', roles: ledgers },
      { to: '/social-organizations', word: 'nav.socialOrganizations', roles: ledgers },
      { to: '/mediation-bodies', word: 'nav.mediationBodies', roles: rosters },
    ],
  },
  {
    word: 'nav.people',
    pages: [
      { to: '/coordinators', word: 'nav.coordinators', roles: ledgers },
      { to: '/coverage', word: 'nav.coverage', roles: ledgers },
      { to: '/mediators', word: 'nav.mediators', roles: rosters },
      { to: '/experts', word: 'nav.experts', roles: ledgers },
      { to: '/roster', word: 'nav.roster', roles: plan },
    ],
  },
  {
    word: 'nav.system',
    pages: [
      { to: '/administration/accounts', word: 'nav.accounts', roles: ['ADMIN'] },
      { to: '/administration/clients', word: 'nav.clients', roles: ['ADMIN'] },
      { to: '/administration/audit', word: 'nav.audit', roles: ['ADMIN', 'OFFICE'] },
      { to: '/permissions', word: 'nav.permissions', roles: everybody },
      { to: '/account', word: 'nav.account', roles: everybody },
    ],
  },
];

/** The pages that a person can use; what the role cannot use is not shown. */
export function navigationFor(claims: Pick<Claims, 'roles'>): readonly NavigationGroup[] {
  return groups
    .map(({ word, pages }) => ({
      word,
      items: pages.filter(({ roles }) => roles.some((role) => claims.roles.includes(role))),
    }))
    .filter(({ items }) => items.length > 0);
}
