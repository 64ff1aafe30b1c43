import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** The dashboard's documents by their SHA-256 (hex, lower case). */
export type Documents = ReadonlyMap<string, string>;

/** The document with a hash, or undefined when the manifest has none. */
export type FindDocument = (hash: string) => Promise<string | undefined>;

/**
 * Makes the look-up in the manifest. In development the dashboard is rebuilt while the gateway runs: a hash
 * that is not known makes it read the manifest again.
 *
 * @throws as `readDocuments`
 */
export async function documentFinder(file: string, isOpen: boolean): Promise<FindDocument> {
  let documents = await readDocuments(file, isOpen);
  return async (hash) => {
    if (isOpen && !documents.has(hash)) documents = await readDocuments(file, isOpen);
    return documents.get(hash);
  };
}

/**
 * Reads the manifest that the dashboard's build writes.
 *
 * @param isOptional whether a missing file means an empty manifest (development, before the first build)
 * @throws when the file is missing, is no manifest, or a hash does not belong to its document
 */
export async function readDocuments(file: string, isOptional: boolean): Promise<Documents> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (isOptional && (error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
  const manifest: unknown = JSON.parse(text);
  if (typeof manifest !== 'object' || manifest === null || Array.isArray(manifest)) {
    throw new Error(`${file} is no manifest of documents`);
  }
  const documents = new Map<string, string>();
  for (const [hash, document] of Object.entries(manifest)) {
    if (typeof document !== 'string' || createHash('sha256').update(document).digest('hex') !== hash) {
      throw new Error(`${file}: the document ${hash} does not have this hash`);
    }
    documents.set(hash, document);
  }
  return documents;
}
