/**
 * Unpacks the Chromium of the npm package, with the libraries that it may need. A program of its own, since the
 * package unpacks into whatever the temporary folder is: whoever calls this sets TMPDIR.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium, { inflate } from '@sparticuz/chromium';

const root = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..');
await chromium.executablePath();
await inflate(join(root, 'bin', 'al2023.tar.br'));
