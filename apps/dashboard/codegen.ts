/**
 * Types and persisted documents of every operation in the dashboard, from the committed supergraph.
 * What is written to `libs/dashboard/documents/src/gql` is committed: the gateway runs nothing else.
 */
import { createHash } from 'node:crypto';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';
import type { CodegenConfig } from '@graphql-codegen/cli';

/** Plain hexadecimal, as the gateway checks it. */
const sha256 = (document: string) => createHash('sha256').update(document).digest('hex');

const config: CodegenConfig = {
  schema: '../../supergraph.graphql',
  documents: [
    'src/**/*.{ts,tsx}',
    '../../libs/dashboard/{kit,programs,organizations,people,administration}/src/**/*.{ts,tsx}',
  ],
  importExtension: '.ts',
  ignoreNoDocuments: true,
  generates: {
    '../../libs/dashboard/documents/src/gql/': {
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { hashPropertyName: 'hash', hashAlgorithm: sha256 },
      },
      documentTransforms: [addTypenameSelectionDocumentTransform],
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        strictScalars: true,
        scalars: {
          ID: 'string',
          LocalDate: 'string',
          DateTimeISO: 'string',
          // Of the supergraph's own directives; no operation meets them.
          join__DirectiveArguments: 'unknown',
          join__FieldSet: 'unknown',
          join__FieldValue: 'unknown',
          join__ContextArgument: 'unknown',
          link__Import: 'unknown',
        },
      },
    },
  },
};

export default config;
