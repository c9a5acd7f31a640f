// What `npm start` and `npm test` need, fetched where it is missing: packages, then browsers. Then runs the program named.
// Uses only what Node brings, because it runs before anything is installed. Silent when all is there.
//
//   node tests/support/setup.mjs --needs=all|one PROGRAM.ts [arguments]
//
// `all`: Chromium and Firefox. `one`: the browser the program will use, Firefox if `--firefox` is among its arguments.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserVariable, FETCHED_BROWSERS, findBrowser } from './browsers.mjs';

/** @typedef {import('./browsers.mjs').BrowserName} BrowserName */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The oldest Node that the packages run on; `engines` in package.json says the same. */
const OLDEST_NODE = [20, 19];
/** Debian's packages, which bring every library they need. */
const APT_PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };
const TITLES = { chromium: 'Chromium', firefox: 'Firefox' };

/** @param {string} line */
const say = (line) => process.stderr.write(`set-up: ${line}\n`);

/**
 * @param {string} message
 * @returns {never}
 */
function giveUp(message) {
  say(message);
  process.exit(1);
}

/**
 * Runs a command where the reader can follow it.
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  // npm is a script with another name on Windows, which only a shell finds.
  const shell = process.platform === 'win32';
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_NODE;
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor))
    giveUp(
      `Node ${process.versions.node} is too old: install Node ${OLDEST_NODE.join('.')} or later from nodejs.org.`,
    );
}

/**
 * Why packages must be installed, or null. Compares what the lockfile asks for with what npm noted when it installed;
 * dates of files would say nothing after a checkout.
 */
function whyInstall() {
  const noted = join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(noted)) return 'node_modules is missing';
  /** @type {(path: string) => Record<string, {version?: string, optional?: boolean}>} */
  const packages = (path) => JSON.parse(readFileSync(path, 'utf8')).packages;
  const installed = packages(noted);
  for (const [path, wanted] of Object.entries(packages(join(ROOT, 'package-lock.json')))) {
    // Optional packages are those of other platforms.
    if (path === '' || wanted.optional) continue;
    if (installed[path]?.version !== wanted.version || !existsSync(join(ROOT, path)))
      return `${path} is not the version that package-lock.json asks for`;
  }
  return null;
}

function installPackages() {
  const why = whyInstall();
  if (why) {
    say(`${why}: installing the packages of package-lock.json (npm ci).`);
    if (!run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund']))
      giveUp('npm ci failed; its message stands above. It needs the npm registry or a filled npm cache.');
  }
  // Types and path aliases that WXT writes; normally done by npm's postinstall.
  if (!existsSync(join(ROOT, '.wxt/tsconfig.json')))
    spawnSync(process.execPath, [join(ROOT, 'node_modules/wxt/bin/wxt.mjs'), 'prepare'], {
      cwd: ROOT,
      stdio: ['ignore', 'ignore', 2],
    });
}

/**
 * Whether the browser not only exists but starts: Ubuntu ships an executable that only asks for a snap.
 * @param {BrowserName} name
 */
function works(name) {
  const path = findBrowser(name);
  // On Windows `--version` opens a window.
  if (process.platform === 'win32') return path !== null;
  return path !== null && spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function isDebian() {
  return (
    process.platform === 'linux' &&
    process.getuid?.() === 0 &&
    existsSync('/etc/os-release') &&
    /^ID="?debian"?$/m.test(readFileSync('/etc/os-release', 'utf8'))
  );
}

/** @param {BrowserName[]} names */
function installFromDebian(names) {
  const packages = names.map((name) => APT_PACKAGES[name]);
  say(`installing ${packages.join(' and ')} (apt-get update && apt-get install -y ${packages.join(' ')}).`);
  run('apt-get', ['update', '-q']);
  run('apt-get', ['install', '-y', '-q', ...packages]);
}

/**
 * Fetches a browser into `.cache/browsers` with the installer of the Puppeteer project, and remembers where it is.
 * @param {BrowserName} name
 */
function fetchBrowser(name) {
  const release = name === 'chromium' ? 'chrome@stable' : 'firefox@stable';
  say(`fetching ${release} into .cache/browsers (npx @puppeteer/browsers install ${release}).`);
  mkdirSync(FETCHED_BROWSERS, { recursive: true });
  const isRootOnLinux = process.platform === 'linux' && process.getuid?.() === 0;
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/@puppeteer/browsers/lib/cjs/main-cli.js'),
      ...['install', release, '--path', FETCHED_BROWSERS, '--format', '{{path}}'],
      ...(isRootOnLinux && name === 'chromium' ? ['--install-deps'] : []),
    ],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 2], encoding: 'utf8' },
  );
  const path = stdout?.trim().split('\n').at(-1);
  if (status !== 0 || !path || !existsSync(path)) return;
  const list = join(FETCHED_BROWSERS, 'paths.json');
  const paths = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : {};
  writeFileSync(list, `${JSON.stringify({ ...paths, [name]: path }, null, 2)}\n`);
}

/** @param {BrowserName[]} names */
function installBrowsers(names) {
  for (const name of names) {
    const given = process.env[browserVariable(name)];
    if (given && !works(name)) giveUp(`${browserVariable(name)} names ${given}, which does not start.`);
  }
  const missing = () => names.filter((name) => !works(name));
  const wanted = missing();
  if (wanted.length === 0) return;
  say(`no ${wanted.map((name) => TITLES[name]).join(' and no ')} found on this machine.`);
  if (isDebian()) installFromDebian(wanted);
  for (const name of missing()) fetchBrowser(name);
  for (const name of missing())
    giveUp(
      `${TITLES[name]} could not be fetched: install it by hand, or name its executable in ${browserVariable(name)}.`,
    );
}

const [needs, program, ...programArguments] = process.argv.slice(2);
if (!program || (needs !== '--needs=all' && needs !== '--needs=one'))
  giveUp('use: node tests/support/setup.mjs --needs=all|one PROGRAM.ts [arguments]');
checkNode();
installPackages();
installBrowsers(
  needs === '--needs=all'
    ? ['chromium', 'firefox']
    : [programArguments.includes('--firefox') ? 'firefox' : 'chromium'],
);

const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, program), ...programArguments], {
  cwd: ROOT,
  stdio: 'inherit',
});
// Ctrl+C reaches both; only the program decides when it is over.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
  process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
