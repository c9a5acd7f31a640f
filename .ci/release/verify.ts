// The whole proof that builds can be repeated: a commit built in one folder, then what a reviewer gets of it built in another.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

/** By file name, of what a build left in `.output`. */
export function hashOutput(root: string): Map<string, string> {
  const folder = join(root, '.output');
  const names = readdirSync(folder).filter((name) => /^backstory-.*\.(?:zip|json)$/.test(name));
  return new Map(
    names.sort().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

/** What a builder of another machine has otherwise. */
const ELSEWHERE = { LANG: 'C', LC_ALL: 'C', TZ: 'Asia/Kolkata', HOSTNAME: 'elsewhere', CI: '1' };

/** Both builds install their packages from the lockfile. Returns whether all archives are the same; tells the SHA-256 of each. */
export function verifyBuilds(root: string): boolean {
  const scratch = mkdtempSync(join(tmpdir(), 'backstory-verify-'));
  try {
    const [first, second] = [join(scratch, 'first'), join(scratch, 'second', 'deeper')];
    const commit = git(root, ['rev-parse', 'HEAD']);
    const epoch = git(root, ['log', '-1', '--format=%ct']);
    say(`Commit ${commit}, from an empty folder: npm ci, npm run zip.`);
    mkdirSync(first, { recursive: true });
    const tar = execFileSync('git', ['archive', '--format=tar', 'HEAD'], { cwd: root, maxBuffer: 1e9 });
    execFileSync('tar', ['-x', '-C', first], { input: tar });
    build(first, { SOURCE_DATE_EPOCH: epoch });
    const made = hashOutput(first);

    const sources = [...made.keys()].find((name) => name.endsWith('-sources.zip'));
    if (!sources) throw new Error('The build left no archive of sources.');
    say(`${sources} alone, from another folder, in another language and zone: npm ci, npm run zip.`);
    for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(first, '.output', sources))))) {
      mkdirSync(dirname(join(second, path)), { recursive: true });
      writeFileSync(join(second, path), bytes);
    }
    const mask = process.umask(0o077);
    build(second, { ...ELSEWHERE, SOURCE_DATE_EPOCH: epoch });
    process.umask(mask);
    return tellDifferences(made, hashOutput(second));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function tellDifferences(first: ReadonlyMap<string, string>, second: ReadonlyMap<string, string>): boolean {
  let same = first.size > 0 && first.size === second.size;
  for (const [name, hash] of first) {
    const other = second.get(name);
    say(`${other === hash ? 'same     ' : 'DIFFERENT'}  ${hash}  ${name}`);
    if (other === hash) continue;
    same = false;
    say(`           ${other ?? 'not made'.padEnd(64)}  the second time`);
  }
  return same;
}

function build(folder: string, environment: Readonly<Record<string, string>>): void {
  const env = { ...process.env, ...environment };
  for (const args of [
    ['ci', '--no-audit', '--no-fund'],
    ['run', 'zip'],
  ])
    execFileSync('npm', args, {
      cwd: folder,
      env,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    });
}

const git = (cwd: string, args: readonly string[]): string =>
  execFileSync('git', args, { cwd, encoding: 'utf8' }).trim();
