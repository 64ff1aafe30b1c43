/**
 * Builds the dashboard into `dist/site`, which is served to everybody, and the manifest of its persisted
 * documents beside that folder, since only the gateway needs it. In development the platform's public
 * address stands behind the same origin.
 */
import { copyFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const manifest = fileURLToPath(
  new URL('../../libs/dashboard/documents/src/gql/persisted-documents.json', import.meta.url),
);
const platform = 'http://localhost:4000';

/** Puts the manifest where the gateway looks for it, outside the folder that is served. */
function documentsManifest(): Plugin {
  return {
    name: 'documents-manifest',
    apply: 'build',
    writeBundle: () => copyFile(manifest, fileURLToPath(new URL('dist/documents.json', import.meta.url))),
  };
}

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), documentsManifest()],
  server: { proxy: { '/auth': platform, '/graphql': platform } },
  build: {
    outDir: 'dist/site',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    // Which chunk needs which: the end-to-end tests add up what a page loads. Files in `.vite` are never served.
    manifest: true,
  },
});
