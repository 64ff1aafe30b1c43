import { fileURLToPath } from 'node:url';

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** The committed supergraph. */
export const SUPERGRAPH = at('supergraph.graphql');
/** The dashboard's documents by their hash, written by its build. */
export const DOCUMENTS = at('apps/dashboard/dist/documents.json');
