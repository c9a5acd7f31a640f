// Mozilla's linter, the one that addons.mozilla.org runs on what is handed in, and which of its warnings stay, each with the reason.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

export interface LinterMessage {
  readonly type: 'error' | 'warning' | 'notice';
  readonly code: string;
  /** Null where it is about the package as a whole. */
  readonly file: string | null;
  readonly message: string;
}

/** Scripts that hold Preact, whose service of `dangerouslySetInnerHTML` is the only write of markup in them; see `countMarkupWrites`. */
export const WITH_PREACT = /^(?:card|first-run-page|library-page|panel-page)\.js$/;

interface Allowance {
  readonly code: string;
  readonly file: RegExp;
  readonly message: RegExp;
  /** How often in one package. */
  readonly most: number;
}

/** By exact code, file and words. */
const ALLOWED: readonly Allowance[] = [
  // One for each such script. Nothing of ours uses that property (`findUnsafeWrites` in tests/arch).
  { code: 'UNSAFE_VAR_ASSIGNMENT', file: WITH_PREACT, message: /innerHTML/, most: 4 },
  // The panel's document asks for its script late, by a name that stands beside it; .ci/release/contents.ts looks that it is that one.
  {
    code: 'UNSAFE_VAR_ASSIGNMENT',
    file: /^chunks\/sidepanel-[\w-]+\.js$/,
    message: /call to import/,
    most: 1,
  },
  // `data_collection_permissions`: Firefox for Android knows it from 142 on. The extension is not offered there.
  {
    code: 'KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION',
    file: /^manifest\.json$/,
    message: /minimum Firefox for Android/,
    most: 1,
  },
];

/** Runs addons-linter on a zip or a folder. It needs no network. Throws when it does not answer in its own form. */
export function lint(root: string, path: string): LinterMessage[] {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/addons-linter/bin/addons-linter'), '--output', 'json', path],
    // Its report may be long; it must not see that a test runs it.
    { encoding: 'utf8', maxBuffer: 1e8, env: { ...process.env, NODE_ENV: 'production' } },
  );
  try {
    const { errors, warnings, notices } = JSON.parse(stdout);
    return [...errors, ...warnings, ...notices].map(({ _type, code, file, message }) => ({
      type: _type,
      code,
      file: file ?? null,
      message,
    }));
  } catch (cause) {
    throw new Error(`addons-linter gave no report on ${path}: ${stderr || stdout}`, { cause });
  }
}

/** What it found that is not allowed above, each as a line. */
export function findUnallowed(messages: readonly LinterMessage[]): string[] {
  const left = ALLOWED.map(({ most }) => most);
  return messages.flatMap(({ type, code, file, message }) => {
    const at = ALLOWED.findIndex(
      (one) =>
        type === 'warning' && one.code === code && one.file.test(file ?? '') && one.message.test(message),
    );
    if (at >= 0 && left[at]! > 0) {
      left[at]! -= 1;
      return [];
    }
    return [`${type} ${code} in ${file ?? 'the package'}: ${message}`];
  });
}

/** Assignments to `innerHTML` and its like in a script. */
export function countMarkupWrites(script: string): number {
  return [...script.matchAll(/\.(?:innerHTML|outerHTML|srcdoc)\s*=(?!=)/g)].length;
}
