/** SQL: an assignment is in force on a day, which is given twice; both of its days are included. */
export function activeSql(alias: string): string {
  return `${alias}.valid_from <= ? and (${alias}.valid_to is null or ${alias}.valid_to >= ?)`;
}
