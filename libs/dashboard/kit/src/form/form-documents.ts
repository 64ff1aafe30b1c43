import type { TypedDocumentNode } from 'urql';
import type { Answered } from './answer.ts';

/** A mutation; any document that takes one `input` and answers under `answer`. */
export type ChangeDocument<Input = never> = TypedDocumentNode<Answered, { input: Input }>;

/** A record as it stands now, and who changed it last, when. */
export interface Reread<Rec> {
  /** Null: it is not to be seen any more. */
  readonly record: Rec | null;
  readonly who: string | null;
  readonly when: string | null;
}
