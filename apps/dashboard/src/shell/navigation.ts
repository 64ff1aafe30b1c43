import type { Claims, Role } from '../session/claims.ts';
import type { appTexts } from '../texts.ts';

type Word = (typeof appTexts)['keys'][number];

export interface NavigationItem {
  readonly to: string;
  readonly word: Word;
}

export interface NavigationGroup {
  readonly word: Word | null;
  readonly items: readonly NavigationItem[];
  readonly roles: readonly Role[];
}

const district: readonly Role[] = ['OFFICE', 'UNIT', 'STREET', 'BODY', 'ADMIN'];

const groups: readonly NavigationGroup[] = [
  {
    word: null,
    roles: [...district, 'CITY_OFFICE'],
    items: [
      { to: '/', word: 'nav.board' },
      { to: '/notice', word: 'nav.notice' },
      { to: '/calendar', word: 'nav.calendar' },
      { to: '/contradictions', word: 'nav.contradictions' },
    ],
  },
  {
    word: 'nav.ledgers',
    roles: district,
    items: [
      { to: '/enterprises', word: 'nav.enterprises' },
      { to: '/social-organizations', word: 'nav.socialOrganizations' },
      { to: '/mediation-bodies', word: 'nav.mediationBodies' },
    ],
  },
  {
    word: 'nav.people',
    roles: district,
    items: [
      { to: '/coordinators', word: 'nav.coordinators' },
      { to: '/mediators', word: 'nav.mediators' },
      { to: '/experts', word: 'nav.experts' },
    ],
  },
];

/** The pages that a person can use; what the role cannot use is not shown. */
export function navigationFor(claims: Pick<Claims, 'roles'>): readonly NavigationGroup[] {
  return groups.filter((group) => group.roles.some((role) => claims.roles.includes(role)));
}
