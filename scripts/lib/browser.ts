/** Finds a browser for the tests, fetching one if the machine has none. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { type Browser, type BrowserServer, chromium } from 'playwright-core';

const require = createRequire(import.meta.url);

/** In CI containers: no sandbox, no graphics card, and no calls home of the browser itself. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser. The caller closes it. */
export async function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: FLAGS });
}

/** Starts the browser for several processes, which connect to its `wsEndpoint()`. The caller closes it. */
export async function launchServer(): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath: await findBrowser(), args: FLAGS });
}

/**
 * The program file of a working Chrome or Chromium: `MAKI_BROWSER`, an installed one, Playwright's own, or one from the
 * system's package manager. Says in a short line on stderr what it has to fetch.
 * @throws Error that says what to do, when there is none and none can be had.
 */
export async function findBrowser(): Promise<string> {
  const wanted = process.env['MAKI_BROWSER'];
  if (wanted) {
    if (works(wanted)) return wanted;
    throw new Error(`MAKI_BROWSER zeigt auf ${wanted}, das ist kein lauffähiger Browser. Bitte Pfad prüfen.`);
  }
  const found = installed() ?? playwrights() ?? fromPlaywright() ?? fromPackageManager();
  if (found !== undefined) return found;
  throw new Error(
    'Kein Browser für die Browser-Tests gefunden, und keiner ließ sich installieren.\n' +
      'Bitte Chrome oder Chromium installieren (Debian: `apt-get install chromium`)\n' +
      'oder mit MAKI_BROWSER=/pfad/zum/browser auf einen vorhandenen zeigen.',
  );
}

function installed(): string | undefined {
  return usualPlaces().find(works);
}

function usualPlaces(): string[] {
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) =>
        ['/Applications', path.join(process.env['HOME'] ?? '', 'Applications')].map((folder) =>
          path.join(folder, `${name}.app`, 'Contents', 'MacOS', name),
        ),
      );
    case 'win32':
      return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) => {
        const folder = process.env[variable];
        return folder === undefined
          ? []
          : [
              path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
              path.join(folder, 'Chromium', 'Application', 'chrome.exe'),
              path.join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
            ];
      });
    default:
      return ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'].flatMap((name) =>
        [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']
          .filter((folder) => path.isAbsolute(folder))
          .map((folder) => path.join(folder, name)),
      );
  }
}

/** Some paths hold a stub that only says what to install, or a program whose libraries are missing: ask it. */
function works(program: string): boolean {
  try {
    fs.accessSync(program, fs.constants.X_OK);
  } catch {
    return false;
  }
  // On Windows and macOS the question would open a window.
  if (process.platform !== 'linux') return true;
  return spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function playwrights(): string | undefined {
  const program = chromium.executablePath();
  return program && works(program) ? program : undefined;
}

function fromPlaywright(): string | undefined {
  const cli = path.join(path.dirname(require.resolve('playwright-core/package.json')), 'cli.js');
  attempt('Chromium von Playwright wird geladen', process.execPath, [
    cli,
    'install',
    '--no-shell',
    'chromium',
  ]);
  return playwrights();
}

function fromPackageManager(): string | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const steps: Record<string, string[][]> = {
    'apt-get': [['update'], ['install', '-y', '--no-install-recommends', 'chromium']],
    dnf: [['install', '-y', 'chromium']],
    apk: [['add', 'chromium']],
  };
  for (const [manager, calls] of Object.entries(steps)) {
    if (spawnSync(manager, ['--version'], { stdio: 'ignore' }).status !== 0) continue;
    for (const call of calls) attempt(`${manager} ${call.join(' ')}`, manager, call);
    return installed();
  }
  return undefined;
}

function attempt(what: string, program: string, parameters: string[]): void {
  console.error(`Browser: ${what} …`);
  const { status } = spawnSync(program, parameters, {
    stdio: 'ignore',
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) console.error(`Browser: ${what}: nicht gelungen.`);
}
