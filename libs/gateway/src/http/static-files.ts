import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Refused } from './answer.ts';
import type { Visit } from './answer.ts';

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const COMPRESSIBLE = new Set([
  '.css',
  '.html',
  '.js',
  '.json',
  '.map',
  '.svg',
  '.txt',
  '.wasm',
  '.webmanifest',
]);
const FOREVER = 'public, max-age=31536000, immutable';
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

type Encoding = 'br' | 'gzip' | 'identity';

interface StaticFile {
  modified: number;
  etag: string;
  type: string;
  variants: Partial<Record<Encoding, () => Promise<Buffer>>>;
}

/**
 * Serves a built single-page application: files as they are, and `index.html` for every other path that does
 * not end as a file does, so that a link into the application works. Each file is compressed once; a variant
 * that the build left beside it (`.br`, `.gz`) is used as it is.
 */
export function staticFiles(
  directory: string,
): (visit: Visit, request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const cache = new Map<string, StaticFile>();
  return async (visit, request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      throw new Refused(405, 'METHOD_NOT_ALLOWED', { headers: { allow: 'GET, HEAD' } });
    }
    const name = fileName(visit.path);
    const file = name === undefined ? undefined : await find(directory, name, isPage(name, request), cache);
    if (!file) throw new Refused(404, 'NOT_FOUND');
    await send(file, visit.path, request, response);
  };
}

/** A browser goes to an address without an ending, or to one whose dot is part of a code: /report/M2.3. */
function isPage(name: string, request: IncomingMessage): boolean {
  const navigates = String(request.headers.accept ?? '').includes('text/html');
  return extname(name) === '' || (navigates && !(extname(name) in TYPES));
}

/** The file itself, or the page of the application. */
async function find(
  directory: string,
  name: string,
  isPage: boolean,
  cache: Map<string, StaticFile>,
): Promise<StaticFile | undefined> {
  const file = await load(directory, name, cache);
  return file ?? (isPage ? load(directory, 'index.html', cache) : undefined);
}

/** The file that a path names, relative to the directory; undefined for what is never served. */
function fileName(path: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  const segments = decoded.split('/').filter(Boolean);
  const isOdd = segments.some((segment) => segment.startsWith('.') || /[\\\0]/.test(segment));
  return isOdd ? undefined : segments.join('/') || 'index.html';
}

async function load(
  directory: string,
  name: string,
  cache: Map<string, StaticFile>,
): Promise<StaticFile | undefined> {
  const path = join(directory, name);
  const stats = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(error.code ?? '')) return undefined;
    throw error;
  });
  if (!stats?.isFile()) return undefined;
  const known = cache.get(name);
  if (known?.modified === stats.mtimeMs) return known;
  const content = await readFile(path);
  const file: StaticFile = {
    modified: stats.mtimeMs,
    etag: createHash('sha256').update(content).digest('base64url').slice(0, 22),
    type: TYPES[extname(name)] ?? 'application/octet-stream',
    variants: { identity: () => Promise.resolve(content) },
  };
  if (COMPRESSIBLE.has(extname(name)) && content.length > 1024) {
    const quality = { [constants.BROTLI_PARAM_QUALITY]: 6 };
    file.variants.br = compressed(`${path}.br`, () => brotli(content, { params: quality }));
    file.variants.gzip = compressed(`${path}.gz`, () => zip(content, { level: 7 }));
  }
  cache.set(name, file);
  return file;
}

/** A variant as the build left it, or made when first asked for. */
function compressed(path: string, make: () => Promise<Buffer>): () => Promise<Buffer> {
  let made: Promise<Buffer> | undefined;
  const readOrMake = async (): Promise<Buffer> => {
    try {
      return await readFile(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      return make();
    }
  };
  return () => (made ??= readOrMake());
}

async function send(
  file: StaticFile,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const encoding = chosen(file, String(request.headers['accept-encoding'] ?? ''));
  const etag = `"${file.etag}-${encoding}"`;
  const isImmutable = path.startsWith('/assets/') && !file.type.startsWith('text/html');
  const headers = {
    'cache-control': isImmutable ? FOREVER : 'no-cache',
    etag,
    ...(file.variants.br && { vary: 'accept-encoding' }),
  };
  if (request.headers['if-none-match']?.includes(etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const content = await file.variants[encoding]!();
  response.writeHead(200, {
    ...headers,
    'content-type': file.type,
    'content-length': content.length,
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : content);
}

function chosen(file: StaticFile, accepted: string): Encoding {
  const isAccepted = (encoding: Encoding): boolean =>
    accepted.split(',').some((part) => {
      const [name, quality] = part.trim().split(/\s*;\s*q=/);
      return name === encoding && Number(quality ?? 1) > 0;
    });
  return (['br', 'gzip'] as const).find((one) => file.variants[one] && isAccepted(one)) ?? 'identity';
}
