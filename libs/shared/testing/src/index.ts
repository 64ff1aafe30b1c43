export { DATABASE_VARIABLE } from './environment.ts';
export { prepareTemplate, startTestServer } from './server.ts';
export { createTestDatabase, type TestDatabase } from './test-database.ts';
