// @ts-check
import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import hooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { boundaries } from './tools/eslint-rules/src/boundaries.mjs';
import tongxing from './tools/eslint-rules/src/index.mjs';

export default tseslint.config(
  {
    ignores: ['**/dist/', '**/node_modules/', '.nx/', '.data/', 'tmp/', 'libs/dashboard/documents/src/gql/'],
  },
  js.configs.recommended,
  { languageOptions: { globals: { ...globals.node } } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { '@nx': nx, tongxing },
    rules: {
      '@nx/enforce-module-boundaries': ['error', boundaries],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // Numbers and dates read well inside a text.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // An empty text is as good as none where people type.
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true, boolean: true } },
      ],
      // A resolver or a handler may be async by contract without awaiting anything.
      '@typescript-eslint/require-await': 'off',
      // `() => Promise` where void is expected is how event listeners of React and Node are written.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      'tongxing/declared-access': 'error',
      'tongxing/environment-in-one-place': 'error',
      'tongxing/layers': 'error',
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.tsx', 'libs/dashboard/**/*.ts', 'apps/dashboard/**/*.ts'],
    plugins: { 'react-hooks': hooks },
    languageOptions: { globals: { ...globals.browser } },
    rules: { ...hooks.configs.recommended.rules },
  },
  {
    files: ['**/*.spec.{ts,tsx}', '**/testing/**/*.ts', 'apps/e2e/**/*.ts'],
    languageOptions: { globals: { ...globals.jest } },
    rules: {
      // What came over HTTP has the shape that the test is about to check.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
    },
  },
  {
    // The command line is where these speak.
    files: ['tools/**', 'apps/platform/**'],
    rules: { 'no-console': 'off' },
  },
);
