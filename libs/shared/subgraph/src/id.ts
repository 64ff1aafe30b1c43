const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a value can be a row's id: asking the database for anything else would be an error. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}
