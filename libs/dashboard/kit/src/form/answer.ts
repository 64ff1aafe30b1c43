import type { Picked } from './field-types.ts';

/** A record that may be meant already. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly detail?: string | null;
}

/**
 * What a change answers under the alias `answer`, whatever its union holds. A document asks `__typename` of all,
 * `message path` of the problems, `fields { message path }` of `InvalidInput`, `currentVersion` of
 * `VersionConflict`, `candidates { id name detail }` of `DuplicateSuspected`, `conflicts { id currentVersion }`
 * of `BulkConflict`; of a success its record as `changed: … { id }`, and of a problem that names a record (a
 * code that is taken) that record as `existing: … { id title: name }`.
 */
export interface ChangeAnswer {
  readonly __typename?: string;
  readonly message?: string;
  readonly path?: readonly string[];
  readonly fields?: readonly { readonly message: string; readonly path: readonly string[] }[];
  readonly currentVersion?: number;
  readonly candidates?: readonly Candidate[];
  readonly conflicts?: readonly { readonly id: string; readonly currentVersion?: number | null }[];
  readonly changed?: { readonly id: string } | null;
  readonly existing?: Picked | null;
}

/** The data of a mutation document; its one field is called `answer`. */
export interface Answered {
  readonly answer?: ChangeAnswer | null;
}
