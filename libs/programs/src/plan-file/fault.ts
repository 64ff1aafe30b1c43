/** Why a plan file is refused. */
export type FaultCode =
  | 'YAML'
  | 'SHAPE'
  | 'UNKNOWN_KEY'
  | 'MISSING'
  | 'EMPTY'
  | 'NOT_ALLOWED'
  | 'DUPLICATE'
  | 'UNKNOWN_REFERENCE'
  | 'CLAUSE_NOT_FOUND'
  | 'NOT_VERBATIM'
  | 'DATE_NOT_UNDERSTOOD'
  | 'DATE_WITHOUT_LIMIT'
  | 'OUTSIDE_WINDOW'
  | 'VALUE'
  | 'INCOMPLETE';

/** One fault of a plan file, at the line where it is to be mended. */
export interface Fault {
  /** line of the plan file, from 1 */
  readonly line: number;
  /** where in the file, as `targets[3].readings[0].quote` */
  readonly path: string;
  readonly code: FaultCode;
  /** what is wrong and what to do, in Chinese */
  readonly message: string;
  /** the same in English */
  readonly messageEn: string;
}

/** A place in the plan file. */
export interface Place {
  readonly path: string;
  readonly line: number;
}
