import type { ReactNode } from 'react';
import type { TypedDocumentNode } from 'urql';
import type { Candidate } from '../form/answer.ts';
import type { FormField, FormGroup, FormValues } from '../form/field-types.ts';
import type { ChangeDocument } from '../form/form-documents.ts';
import type { LedgerColumn } from './column.ts';
import type { RecordExportDocument } from './export/record.ts';
import type { LedgerFilter } from './filter.ts';

/** One page of a connection. */
export interface Connection<Node> {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  readonly edges: readonly { readonly node: Node }[];
}

/** What every list is asked with. */
export interface PageVariables<Filter, Sort extends string> {
  readonly first: number;
  readonly after: string | null;
  readonly filter: Filter | null;
  readonly sort: { readonly by: Sort; readonly direction: 'ASC' | 'DESC' } | null;
}

/** What a row of a ledger may bring; what it lacks, the ledger does without. */
export interface LedgerRow {
  readonly __typename?: string;
  readonly id?: string;
  /** Needed where rows are changed in bulk. */
  readonly version?: number;
  readonly demonstration?: boolean;
}

/** What the record of a row's panel has. */
export interface LedgerRecord {
  readonly id: string;
  readonly version: number;
  readonly status?: 'ACTIVE' | 'CLOSED';
  readonly closedOn?: string | null;
  readonly closedReason?: string | null;
  readonly demonstration?: boolean;
}

/** One change of a record, as `Change` of the schema. */
export interface HistoryEntry {
  readonly id: string;
  readonly at: string;
  readonly operation: 'CREATED' | 'CHANGED' | 'REMOVED';
  /** Null: the platform itself. */
  readonly by?: string | null;
  /** Why, where the change says it. */
  readonly reason?: string | null;
  readonly fields: readonly {
    readonly field: string;
    readonly before?: string | null;
    readonly after?: string | null;
  }[];
}

/**
 * What a ledger is asked and changed with. The documents name their one field alike by an alias, so that no page
 * has to say where in an answer something is: `page:`, `counted:` and `totals:`, `record:`, `answer:`.
 */
export interface LedgerDocuments<Row, Rec, Filter, Sort extends string, Totals, Input, Bulk> {
  /** `page: xs(first: $first, after: $after, filter: $filter, sort: $sort) { pageInfo … edges { node … } }` */
  readonly list: TypedDocumentNode<{ page?: Connection<Row> | null }, PageVariables<Filter, Sort>>;
  /** `counted: xs(first: 1, filter: $filter) { totalCount }`, and `totals: xTotals(filter: $filter) { … }` */
  readonly count?: TypedDocumentNode<
    { counted?: { readonly totalCount: number } | null; totals?: Totals | null },
    { filter: Filter | null }
  >;
  /** `record: x(id: $id) { … }`: all that the panel and the form show. */
  readonly record?: TypedDocumentNode<{ record?: Rec | null }, { id: string }>;
  /** `record: x(id: $id) { id history(first: $first, after: $after) { pageInfo … edges { node … } } }` */
  readonly history?: TypedDocumentNode<
    { record?: { readonly history?: Connection<HistoryEntry> | null } | null },
    { id: string; first: number; after: string | null }
  >;
  /** Says to the service that the list is exported or printed; nothing leaves without it. */
  readonly recordExport: RecordExportDocument;
  readonly register?: ChangeDocument<Input>;
  readonly change?: ChangeDocument;
  readonly close?: ChangeDocument;
  readonly reopen?: ChangeDocument;
  /** Takes `rows: [RowVersion!]!` and those fields of `bulk` that are to change. */
  readonly bulk?: ChangeDocument<Bulk>;
}

/** A figure over all that the filter lets through. */
export interface LedgerSum<Totals> {
  readonly label: string;
  readonly value: (totals: Totals) => number | null | undefined;
  readonly unit?: string;
  readonly decimals?: number;
}

/** A tab of the panel beside details, change and history; `name` is in the address. */
export interface LedgerTab<Rec> {
  readonly name: string;
  readonly title: string;
  readonly body: (record: Rec) => ReactNode;
  readonly shown?: (record: Rec) => boolean;
}

/** What the account may do here. The services decide; this keeps away what would be refused. */
export interface LedgerPermissions {
  readonly register: boolean;
  readonly change: boolean;
  readonly close: boolean;
  readonly bulk: boolean;
}

/** What is offered when somebody of the same name is in the ledger already. */
export interface SameRecord<Input> {
  /** 就是此人，为其增加身份 */
  readonly label: string;
  /** What the input then says: `{ personId: candidate.id }`. */
  readonly input: (candidate: Candidate) => Partial<Input>;
}

/** How a possible duplicate is shown. */
export interface Duplicates<Input> {
  /** Where the candidate is kept; the record of this ledger with its id when left out, nowhere when null. */
  readonly address?: (candidate: Candidate) => string | null;
  readonly same?: SameRecord<Input>;
}

/** The form of a ledger's records, for new ones and for changes alike. */
export interface LedgerFormDeclaration<Rec, Input> {
  /** 登记企业 */
  readonly registerTitle: string;
  readonly groups: readonly FormGroup<Rec, keyof Input & string>[];
  /** What a new record starts with. */
  readonly preset?: FormValues;
  readonly duplicates?: Duplicates<Input>;
}

/** The panel of a record. */
export interface LedgerPanel<Rec> {
  readonly title: (record: Rec) => string;
  /** Behind the title, small: the code, the kind. */
  readonly subtitle?: (record: Rec) => string | null;
  /** What the end of a record is called: 撤销, 离任; 注销 when left out. */
  readonly ending?: string;
  /** Fields that are read in a way of their own on the first tab, by their name: what is masked until it is asked for. */
  readonly facts?: Readonly<Record<string, (record: Rec, text: string) => ReactNode>>;
  /** Below the fields of the form, on the first tab. */
  readonly details?: (record: Rec) => ReactNode;
  readonly tabs?: readonly LedgerTab<Rec>[];
  /** What fields are called in the history that the form does not have, and the words for their values. */
  readonly historyWords?: Readonly<
    Record<string, { readonly label: string; readonly text?: (value: string) => string }>
  >;
}

/** What a page declares of its ledger. */
export interface LedgerDeclaration<
  Row extends LedgerRow,
  Rec,
  Filter,
  Sort extends string,
  Totals,
  Input,
  Bulk,
> {
  /** The first part of its address, and the name that saved views know it by. */
  readonly name: string;
  readonly title: string;
  readonly documents: LedgerDocuments<Row, Rec, Filter, Sort, Totals, Input, Bulk>;
  /** The first is the name: it stays in sight, leads to the record and heads its row. */
  readonly columns: readonly LedgerColumn<Row, Sort>[];
  readonly filters?: readonly LedgerFilter<keyof NonNullable<Filter> & string>[];
  /** False where the services do not search it by words (the filter has no `text`). */
  readonly search?: false;
  /** By the name of a column; the order of the services when left out. */
  readonly sort?: { readonly by: string; readonly down?: boolean };
  readonly sums?: readonly LedgerSum<Totals>[];
  readonly form?: LedgerFormDeclaration<Rec, Input>;
  readonly panel?: LedgerPanel<Rec>;
  readonly bulk?: readonly FormField<Row, Exclude<keyof Bulk & string, 'rows'>>[];
  readonly may: LedgerPermissions;
  /** Whether a record is among those that the account may change and close; all are when left out. */
  readonly keeps?: (record: Rec) => boolean;
  /** What tells rows apart; `id` when left out. */
  readonly keyOf?: (row: Row) => string;
}

/** A declared ledger as the parts take it: what only the declaration's own checks need is forgotten. */
export type LedgerDefinition<Row extends LedgerRow, Rec = LedgerRecord> = LedgerDeclaration<
  Row,
  Rec,
  Readonly<Record<string, unknown>>,
  string,
  unknown,
  Readonly<Record<string, unknown>>,
  Readonly<Record<string, unknown>>
>;

/**
 * Declares a ledger. The compiler holds the names of filters, sorts, form and bulk fields against the inputs of
 * the documents, and rows and records against what the documents ask for.
 */
export function defineLedger<
  Row extends LedgerRow,
  Filter,
  Sort extends string,
  Rec = LedgerRecord,
  Totals = unknown,
  Input = unknown,
  Bulk = unknown,
>(declaration: LedgerDeclaration<Row, Rec, Filter, Sort, Totals, Input, Bulk>): LedgerDefinition<Row, Rec> {
  return declaration as unknown as LedgerDefinition<Row, Rec>;
}

/** What tells a row from the others. */
export function keyOfRow<Row extends LedgerRow>(
  ledger: Pick<LedgerDefinition<Row, never>, 'keyOf'>,
  row: Row,
): string {
  return ledger.keyOf?.(row) ?? row.id ?? '';
}
