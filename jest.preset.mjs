/**
 * One jest configuration for every project: ESM, TypeScript by SWC (decorators with metadata, as the
 * services are built). A project is chosen with `--rootDir`. `*.api.spec.ts` talk to a real PostgreSQL.
 */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const testing = fileURLToPath(new URL('./libs/shared/testing/src/', import.meta.url));
const database = existsSync(`${testing}global-setup.ts`)
  ? { globalSetup: `${testing}global-setup.ts`, globalTeardown: `${testing}global-teardown.ts` }
  : {};

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json', 'node'],
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
          target: 'es2023',
          keepClassNames: true,
          experimental: { keepImportAttributes: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
  testTimeout: 60_000,
  ...database,
};
