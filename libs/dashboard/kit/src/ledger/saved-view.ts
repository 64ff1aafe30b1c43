import type { Outcome } from '../form/use-form.ts';

/** A view kept under a name: the query string of the address, as it was. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly query: string;
  /** Everybody in the district sees it. */
  readonly shared: boolean;
  readonly ownedByMe: boolean;
}

/** Where views are kept. */
export interface SavedViewStore {
  /** Those that one can see; undefined until they are known. */
  readonly views: readonly SavedView[] | undefined;
  readonly save: (view: Pick<SavedView, 'name' | 'query' | 'shared'>, key: string) => Promise<Outcome>;
  readonly drop: (id: string) => Promise<Outcome>;
}
