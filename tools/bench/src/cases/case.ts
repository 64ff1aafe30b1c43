/** One SQL statement that builds a whole answer as one text, and the values of its parameters. */
export interface Statement {
  sql: string;
  values: unknown[];
}

/** What a client sends. */
export interface Question {
  query: string;
  variables: Record<string, unknown>;
  /** of a document in the dashboard's manifest: the gateway is then asked by it, as the dashboard asks */
  hash?: string;
}

/** One question whose price is measured, put to the platform in four ways. */
export interface Case {
  /** for `--only` */
  name: string;
  title: string;
  question: Question;
  /** the subgraph that answers the first part of it, or all of it */
  subgraph: string;
  /** the same answer by one statement; rows without the rules where these are more than SQL can say */
  floor: Statement;
  /** the rows of the answer, by which it is told that it is one: an empty one is always fast */
  rowsIn: (data: Record<string, unknown>) => unknown[];
  /** how many there must be */
  rows: number;
  /** whether the statement gives the very answer of the graph, so that both can be compared */
  isSameAnswer: boolean;
}
