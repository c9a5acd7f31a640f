// Where this machine's browsers are. Plain JavaScript: the set-up runs before anything is installed.
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** @typedef {'chromium' | 'firefox'} BrowserName */

/** Looked through in order, after the environment variable. Names without a slash are searched on the PATH. */
const PLACES = {
  chromium: {
    variable: 'BACKSTORY_CHROMIUM',
    candidates: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      '/usr/bin/chromium',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    ],
  },
  firefox: {
    variable: 'BACKSTORY_FIREFOX',
    candidates: [
      'firefox-esr',
      'firefox',
      '/usr/bin/firefox-esr',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
    ],
  },
};

/** Where the set-up puts browsers that it fetched, and `paths.json`: their executables by name. */
export const FETCHED_BROWSERS = fileURLToPath(new URL('../../.cache/browsers/', import.meta.url));

/**
 * @param {BrowserName} name
 * @returns {string | undefined}
 */
function fetchedPath(name) {
  try {
    return JSON.parse(readFileSync(join(FETCHED_BROWSERS, 'paths.json'), 'utf8'))[name];
  } catch {
    // Nothing was fetched: the file is not there.
    return undefined;
  }
}

/**
 * The variable that names a browser's executable.
 * @param {BrowserName} name
 */
export function browserVariable(name) {
  return PLACES[name].variable;
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The executable of a browser, or null where there is none.
 * @param {BrowserName} name
 * @returns {string | null}
 */
export function findBrowser(name) {
  const { variable, candidates } = PLACES[name];
  const given = process.env[variable];
  if (given) return isExecutable(given) ? given : null;
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const candidate of candidates) {
    if (/[\\/]/.test(candidate)) {
      if (isExecutable(candidate)) return candidate;
      continue;
    }
    for (const folder of folders) {
      const path = join(folder, candidate);
      if (folder && isExecutable(path)) return path;
    }
  }
  const fetched = fetchedPath(name);
  return fetched && isExecutable(fetched) ? fetched : null;
}

/**
 * Switches for a Chromium that is driven by a test: no calls of its own to the network, no first-run pages.
 * `--no-sandbox` only for root, where Chromium refuses to start without it.
 */
export const CHROMIUM_SWITCHES = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
