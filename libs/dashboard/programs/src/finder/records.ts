import { KINDS, type Findable, type Kind } from './match.ts';

/** As `SearchHit` of the schema. */
export interface RecordHit {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly detail?: string | null;
}

/** The page that shows records of a kind, and the address of one; a town is shown by its enterprises. */
const PLACES: Readonly<Partial<Record<Kind, readonly [page: string, address: (id: string) => string]>>> = {
  ENTERPRISE: ['/enterprises', (id) => `/enterprises/${id}`],
  SOCIAL_ORGANIZATION: ['/social-organizations', (id) => `/social-organizations/${id}`],
  MEDIATION_BODY: ['/mediation-bodies', (id) => `/mediation-bodies/${id}`],
  STREET: ['/enterprises', (id) => `/enterprises?streetCode=${id}`],
  COORDINATOR: ['/coordinators', (id) => `/coordinators/${id}`],
  MEDIATOR: ['/mediators', (id) => `/mediators/${id}`],
  EXPERT: ['/experts', (id) => `/experts/${id}`],
};

const AREAS = {
  organizations: ['ENTERPRISE', 'SOCIAL_ORGANIZATION', 'MEDIATION_BODY', 'STREET'],
  people: ['COORDINATOR', 'MEDIATOR', 'EXPERT'],
} as const satisfies Record<string, readonly Kind[]>;

/** Whose records can be searched. */
export type Area = keyof typeof AREAS;

/** Whether the account has any page that could show what the area finds. */
export function isOpen(area: Area, pages: ReadonlySet<string>): boolean {
  return AREAS[area].some((kind) => pages.has(PLACES[kind]?.[0] ?? ''));
}

/**
 * What was found, at its address; left out are kinds whose page the account does not have, and towns other than
 * the one that it is kept to.
 */
export function recordsFrom(
  hits: readonly RecordHit[],
  pages: ReadonlySet<string>,
  street: string | null,
): readonly Findable[] {
  return hits.flatMap(({ kind: name, id, title, detail }) => {
    const kind = KINDS.find((each) => each === name);
    const place = kind && PLACES[kind];
    if (kind === undefined || place === undefined || !pages.has(place[0])) return [];
    if (kind === 'STREET' && street !== null && id !== street) return [];
    return [{ to: place[1](id), title, kind, also: detail ?? '', found: true }];
  });
}
