/**
 * Builds the dashboard into `dist`, with the manifest of its persisted documents beside it. In
 * development the platform's public address stands behind the same origin.
 */
import { copyFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const manifest = fileURLToPath(
  new URL('../../libs/dashboard/documents/src/gql/persisted-documents.json', import.meta.url),
);
const platform = 'http://localhost:4000';

/** Puts the manifest where the gateway looks for it. */
function documentsManifest(): Plugin {
  return {
    name: 'documents-manifest',
    apply: 'build',
    writeBundle: ({ dir }) => copyFile(manifest, `${dir}/documents.json`),
  };
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), documentsManifest()],
  server: { proxy: { '/auth': platform, '/graphql': platform } },
  build: { outDir: 'dist', emptyOutDir: true, target: 'es2023', modulePreload: { polyfill: false } },
});
