/** What the services answer to an input that cannot be accepted, as the schema's Problem types have it. */
export interface AnsweredProblem {
  readonly message: string;
  readonly path: readonly string[];
}

export interface Problems {
  /** By field name: the last part of the path. */
  readonly fields: Readonly<Record<string, string>>;
  /** Those of no field on the form. */
  readonly general: readonly string[];
}

export const noProblems: Problems = { fields: {}, general: [] };

/** Sorts problems to the fields of a form; the first message of a field wins. */
export function sortProblems(problems: readonly AnsweredProblem[], fields: readonly string[]): Problems {
  const byField: Record<string, string> = {};
  const general: string[] = [];
  for (const { message, path } of problems) {
    const name = path.findLast((part) => fields.includes(part));
    if (name === undefined) general.push(message);
    else byField[name] ??= message;
  }
  return { fields: byField, general };
}

/** How many things must change. */
export function problemCount(problems: Problems): number {
  return Object.keys(problems.fields).length + problems.general.length;
}
