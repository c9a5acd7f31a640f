// `npm run release -- check`: everything that must hold before a release, and its archives with their hashes. `-- verify`: that it can be
// built again, byte for byte. `.ci/RELEASING.md` has the steps.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { findBannedContent, findUnexpectedFiles } from './contents';
import { findUnallowed, lint } from './linter';
import type { PackedFile } from './list-files';
import { findManifestFaults } from './manifest-rules';
import { findUnready } from './readiness';
import { hashOutput, verifyBuilds } from './verify';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const say = (line: string): boolean => process.stdout.write(`${line}\n`);
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');
const git = (...args: string[]): string => execFileSync('git', args, { cwd: ROOT, encoding: 'utf8' });
const { version } = JSON.parse(read('package.json'));

function run(script: string): void {
  execFileSync('npm', ['run', script], { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' });
}

/** What is wrong with the packages as they were written, entry by entry. */
function findPackageFaults(): string[] {
  return (['chrome', 'edge', 'firefox'] as const).flatMap((browser) => {
    const zip = join(ROOT, `.output/backstory-${version}-${browser}.zip`);
    const files: PackedFile[] = Object.entries(unzipSync(readFileSync(zip))).map(([path, bytes]) => ({
      path,
      bytes,
    }));
    const faults = [
      ...findUnexpectedFiles(files.map(({ path }) => path)),
      ...files.flatMap((file) => findBannedContent(file, ROOT)),
      ...findManifestFaults(files, browser === 'firefox' ? 'firefox' : 'chrome', version),
      ...(browser === 'firefox' ? findUnallowed(lint(ROOT, zip)) : []),
    ];
    return faults.map((fault) => `${browser}: ${fault}`);
  });
}

/** Cheap first: a tree that cannot be released need not be built. */
function check(): boolean {
  const unready = findUnready({
    version,
    lockedVersion: JSON.parse(read('package-lock.json')).version,
    changelog: read('CHANGELOG.md'),
    releasing: read('.ci/RELEASING.md'),
    geckoId: /gecko: \{\s*id: '([^']+)'/.exec(read('wxt.config.ts'))?.[1] ?? '',
    changed: lines(git('status', '--porcelain')),
    tags: lines(git('tag', '--list', 'v*')),
  });
  for (const fault of unready) say(fault);
  if (unready.length > 0) return false;
  run('check');
  run('zip');
  const faults = findPackageFaults();
  for (const fault of faults) say(fault);
  if (faults.length > 0) return false;
  const sums = [...hashOutput(ROOT)]
    .filter(([name]) => name.startsWith(`backstory-${version}-`))
    .map(([name, hash]) => `${hash}  ${name}\n`)
    .join('');
  writeFileSync(join(ROOT, `.output/backstory-${version}.sha256`), sums);
  say(`\n${sums}\nReady: .output/backstory-${version}.sha256 has the hashes. Go on with .ci/RELEASING.md.`);
  return true;
}

const [command] = process.argv.slice(2);
if (command === 'check') process.exitCode = check() ? 0 : 1;
else if (command === 'verify') process.exitCode = verifyBuilds(ROOT) ? 0 : 1;
else {
  process.stderr.write('Say what to do: npm run release -- check, or npm run release -- verify.\n');
  process.exitCode = 2;
}
