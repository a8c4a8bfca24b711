// @ts-check
/**
 * Starts a script of this folder: `node scripts/run.mjs <command> [args...]` runs `scripts/<command>.ts`.
 *
 * The one file that has to run on the machine's own Node (20 or newer) with nothing installed: it installs the
 * packages when node_modules does not fit package-lock.json, finds a Node that is new enough and hands over to it.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { constants, hostname } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (/** @type {string[]} */ ...parts) => path.join(root, ...parts);
const windows = process.platform === 'win32';

const [command, ...args] = process.argv.slice(2);
const commands = fs
  .readdirSync(at('scripts'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => name.slice(0, -'.ts'.length))
  .sort();
if (command === undefined || !commands.includes(command)) {
  console.error(command === undefined ? 'Befehl fehlt.' : `Den Befehl „${command}“ gibt es nicht.`);
  console.error(`Möglich: ${commands.join(', ')}`);
  process.exit(2);
}

try {
  await install();
  await handOver(findNode(), at('scripts', `${command}.ts`), args);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** Runs `npm ci` unless node_modules already holds what package-lock.json says. */
async function install() {
  if (installed()) return;
  const unlock = await lock(at('.cache', 'install.lock'));
  try {
    // Somebody else may have installed while this run waited for the lock.
    if (installed()) return;
    if (windows && process.execPath.startsWith(at('node_modules'))) {
      // Windows does not delete a running program, and `npm ci` deletes node_modules first.
      throw new Error('Die Pakete sind veraltet. Bitte einmal `npm ci` ausführen.');
    }
    console.error('Pakete werden installiert (npm ci) …');
    // Without the warnings: an older Node makes many, and they would bury the error.
    const { code, output } = await npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    if (code > 128) throw new Error('Installation abgebrochen.');
    if (code !== 0) {
      throw new Error(
        `${output.trim()}\n\nnpm ci ist fehlgeschlagen (Exit-Code ${code}), Meldungen siehe oben.`,
      );
    }
    writeStamp();
  } finally {
    unlock();
  }
}

function stampFile() {
  return at('node_modules', '.cache', 'maki', 'install.sha256');
}

function lockfileHash() {
  return createHash('sha256')
    .update(fs.readFileSync(at('package-lock.json')))
    .digest('hex');
}

function writeStamp() {
  fs.mkdirSync(path.dirname(stampFile()), { recursive: true });
  fs.writeFileSync(stampFile(), `${lockfileHash()}\n`);
}

function installed() {
  if (read(stampFile())?.trim() === lockfileHash()) return true;
  if (!installedByHand()) return false;
  try {
    writeStamp();
  } catch {
    // A read-only node_modules is compared again the next time.
  }
  return true;
}

/**
 * Whether somebody's own `npm install` or `npm ci` left exactly the packages of package-lock.json: npm notes what it
 * installed in node_modules/.package-lock.json. Optional packages may be absent (other platforms).
 */
function installedByHand() {
  const note = read(at('node_modules', '.package-lock.json'));
  if (note === undefined) return false;
  /** @typedef {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }>} Packages */
  /** @type {{ packages: Packages }} */
  const wanted = JSON.parse(fs.readFileSync(at('package-lock.json'), 'utf8'));
  /** @type {{ packages: Packages }} */
  const present = JSON.parse(note);
  const same = Object.entries(wanted.packages).every(([folder, entry]) => {
    const found = present.packages[folder];
    if (folder === '' || (found === undefined && (entry.optional || entry.devOptional))) return true;
    return found?.version === entry.version && found?.integrity === entry.integrity;
  });
  return same && Object.keys(present.packages).every((folder) => folder in wanted.packages);
}

/** @param {string} file */
function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * Takes the lock file, waiting while another living run holds it; returns the function that gives it back.
 * A holder touches its file every second: it is stale when its process is gone, or untouched for a minute.
 * @param {string} file
 */
async function lock(file) {
  const mine = JSON.stringify({ pid: process.pid, host: hostname(), token: randomUUID() });
  fs.mkdirSync(path.dirname(file), { recursive: true });
  let told = false;
  while (!(await take())) {
    if (!told) console.error('Ein anderer Lauf installiert gerade die Pakete, es wird gewartet …');
    told = true;
    await sleep(300);
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    fs.utimes(file, now, now, () => {});
  }, 1000);
  return () => {
    clearInterval(heartbeat);
    if (read(file) === mine) fs.rmSync(file, { force: true });
  };

  async function take() {
    try {
      fs.writeFileSync(file, mine, { flag: 'wx' });
      return true;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    const holder = read(file);
    if (holder === undefined || !stale(holder)) return false;
    const temporary = `${file}.${process.pid}`;
    fs.writeFileSync(temporary, mine);
    fs.renameSync(temporary, file);
    // Of several runs that take over at the same time the last one has it; the others see that here.
    await sleep(500);
    return read(file) === mine;
  }

  /** @param {string} holder */
  function stale(holder) {
    const age = Date.now() - (fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 60_000) return true;
    try {
      const { pid, host } = JSON.parse(holder);
      if (host !== hostname()) return false;
      process.kill(pid, 0);
      return false;
    } catch (error) {
      // Neither a process of another user (EPERM) nor a file still being written (SyntaxError) is stale yet.
      return /** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH';
    }
  }
}

/**
 * Runs npm in the project folder and collects what it prints.
 * @param {string[]} parameters
 * @returns {Promise<{ code: number, output: string }>}
 */
function npm(parameters) {
  // npm tells its scripts where it is itself; without that the `npm` of PATH has to do.
  const self = process.env['npm_execpath'];
  const known = self !== undefined && path.basename(self) === 'npm-cli.js';
  const child = known
    ? spawn(process.execPath, [self, ...parameters], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    : spawn('npm', parameters, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: windows });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const release = passSignals(child);
  return new Promise((resolve, reject) => {
    child.on('error', () =>
      reject(new Error('npm wurde nicht gefunden. Es gehört zu Node: https://nodejs.org')),
    );
    child.on('close', (code, signal) => {
      release();
      resolve({ code: code ?? exitCode(signal), output });
    });
  });
}

/** The program file of a Node that is new enough: the one that npm installed here, else the running one. */
function findNode() {
  // Not node_modules/.bin/node: npm 10 deletes that link together with the packages for the other platforms.
  const platform = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  const own = at('node_modules', platform, 'bin', windows ? 'node.exe' : 'node');
  const version = versionOf(own);
  if (version !== undefined && newEnough(version)) return own;
  if (newEnough(process.version)) return process.execPath;
  throw new Error(
    [
      `Node ${process.version} ist zu alt: nötig ist Node 22 ab 22.22.3 oder Node 24 ab 24.16.`,
      'Für Linux (x64, arm64; mit glibc) und Windows (x64) bringt das Projekt sein Node über npm mit,',
      `hier (${process.platform}, ${process.arch}) nicht. Bitte Node 24 installieren: https://nodejs.org`,
      '',
      `Node ${process.version} is too old: Node 22 from 22.22.3 or Node 24 from 24.16 is needed. The project brings its`,
      'own Node for Linux (x64, arm64; glibc) and Windows (x64) only. Please install Node 24: https://nodejs.org',
    ].join('\n'),
  );
}

/** @param {string} program */
function versionOf(program) {
  if (!fs.existsSync(program)) return undefined;
  const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 ? stdout.trim() : undefined;
}

/** What eslint-plugin-astro, html-validate, vitest and Astro ask for together. @param {string} version */
function newEnough(version) {
  const [major = 0, minor = 0, patch = 0] = version.replace(/^v/, '').split('.').map(Number);
  if (major === 22) return minor > 22 || (minor === 22 && patch >= 3);
  return major > 24 || (major === 24 && minor >= 16);
}

/**
 * Runs the script with the given Node in the project folder; this process ends as the script ends.
 * @param {string} node
 * @param {string} script
 * @param {string[]} parameters
 */
async function handOver(node, script, parameters) {
  // On Windows the variable may be spelled Path; two spellings side by side would hide one of them.
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const env = {
    ...process.env,
    [name]: [path.dirname(node), at('node_modules', '.bin'), process.env[name]]
      .filter(Boolean)
      .join(path.delimiter),
    INIT_CWD: process.env['INIT_CWD'] ?? process.cwd(),
    // Keeps compiled scripts: the next run starts about 0.1 s sooner.
    NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? at('node_modules', '.cache', 'maki', 'compile'),
  };
  // Room for short-lived objects: reading many records is about a tenth faster.
  const child = spawn(node, ['--max-semi-space-size=64', script, ...parameters], {
    cwd: root,
    stdio: 'inherit',
    env,
  });
  const release = passSignals(child);
  const signal = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, killedBy) => {
      process.exitCode = code ?? exitCode(killedBy);
      resolve(killedBy);
    });
  });
  release();
  if (signal !== null) process.kill(process.pid, signal);
}

/**
 * Gives signals to the child instead of dying of them. Ctrl+C in a terminal reaches the child by itself.
 * @param {import('node:child_process').ChildProcess} child
 */
function passSignals(child) {
  /** @type {[NodeJS.Signals, () => void][]} */
  const handlers = [
    ['SIGINT', () => void (process.stdin.isTTY || child.kill('SIGINT'))],
    ['SIGTERM', () => void child.kill('SIGTERM')],
    ['SIGHUP', () => void child.kill('SIGHUP')],
  ];
  for (const [signal, handler] of handlers) process.on(signal, handler);
  return () => {
    for (const [signal, handler] of handlers) process.off(signal, handler);
  };
}

/** The exit code by which shells tell that a signal ended a program. @param {NodeJS.Signals | null} signal */
function exitCode(signal) {
  return signal === null ? 1 : 128 + constants.signals[signal];
}
