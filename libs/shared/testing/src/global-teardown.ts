/** After a project's tests: ends the server that the set-up started. */
export default async function tearDown(): Promise<void> {
  await globalThis.tongxingTestServer?.stop();
}
