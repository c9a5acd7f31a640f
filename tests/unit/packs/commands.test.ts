// The command line: what packs/README.md says can be done is done here; a wrong call is told what to do.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runCommand } from '@/packs/commands/all';

let folder: string;
let out: string[];
let errors: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pack-'));
  out = [];
  errors = [];
  vi.spyOn(console, 'log').mockImplementation((text) => void out.push(String(text)));
  vi.spyOn(console, 'error').mockImplementation((text) => void errors.push(String(text)));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

/** As a shell would divide them. */
function words(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
}

/** Every command in the blocks of a document, its output in this test's own folder. */
function documented(path: string): string[][] {
  const text = readFileSync(path, 'utf8');
  return [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block]) =>
    block!
      .trim()
      .split('\n')
      .map((line) => words(line.replace('npm run pack -- ', '').replaceAll('.output/packs', folder))),
  );
}

describe('what packs/README.md shows', () => {
  it('works, one command after the other', async () => {
    const commands = documented('packs/README.md');
    const codes: [string, number][] = [];
    for (const command of commands) codes.push([command.join(' '), await runCommand(command)]);
    expect(codes.length).toBeGreaterThan(9);
    expect(codes.filter(([, code]) => code !== 0)).toEqual([]);
    expect(errors.filter((line) => !line.includes('Perhaps a slip'))).toEqual([]);
    const council = gunzipSync(readFileSync(join(folder, 'marrow-bay.jsonl.gz'))).toString();
    expect(council).toContain(
      '"title":"Mayor","of":"organisation/marrow-bay-city-council","from":"2024-05-16"',
    );
    expect(council).toContain('"description":"Mayor of Marrow Bay since 2024"');
    expect(existsSync(join(folder, 'site', 'index.json.sig'))).toBe(true);
  });

  it('names every command, and every command says how it is called', async () => {
    const readme = readFileSync('packs/README.md', 'utf8');
    expect(await runCommand(['--help'])).toBe(0);
    const names = [...out.join('\n').matchAll(/^ {2}(\w+) {2}/gm)].map(([, name]) => name!);
    expect(names.length).toBeGreaterThan(7);
    expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
    for (const name of names) {
      out.length = 0;
      expect([name, await runCommand([name, '--help'])]).toEqual([name, 0]);
      expect(out.join('\n')).toContain(`npm run pack -- ${name}`);
    }
  });
});

describe('the next version', () => {
  it('is reached by a patch, alone or from an index', async () => {
    const yaml = join(folder, 'pack.yaml');
    const version = (number: string, text: string) => {
      writeFileSync(
        yaml,
        `{ id: a, title: A, version: '${number}', languages: [en], licence: CC0-1.0, dataAsOf: '2025-01-01', files: [a.yaml] }`,
      );
      writeFileSync(
        join(folder, 'a.yaml'),
        `- { id: person/a, kind: person, label: A, description: ${text}, names: [{ name: A, type: full }] }`,
      );
    };
    const [one, two, patch, site] = ['1.jsonl.gz', '2.jsonl.gz', 'patch.jsonl.gz', 'site'].map((name) =>
      join(folder, name),
    ) as [string, string, string, string];
    version('1', 'Somebody');
    expect(await runCommand(['build', folder, '--out', one])).toBe(0);
    version('2', 'Somebody else');
    expect(await runCommand(['build', folder, '--out', two])).toBe(0);
    expect(await runCommand(['diff', one, two, '--out', patch])).toBe(0);
    expect(out.at(-1)).toContain('from 1 to 2; 0 added, 1 changed, 0 removed');
    expect(await runCommand(['check', patch])).toBe(0);
    expect(await runCommand(['index', two, '--out', site, '--parts', '2', '--patch-from', one])).toBe(0);
    expect(out.at(-1)).toContain('version 2, 2 part(s), 1 patch(es)');
    expect(await runCommand(['diff', two, one, '--out', patch])).toBe(1);
  });
});

describe('a wrong call', () => {
  it.each<[string, string]>([
    ['', 'npm run pack -- COMMAND'],
    ['biuld x', 'There is no command “biuld”'],
    ['build', 'Say where the pack goes'],
    ['build --out x', 'Name one folder with a pack.yaml'],
    ['build a --ot x', 'Unknown option'],
    ['build --from csv --out x', 'Name at least one file'],
    ['build --from csv a --out x --id a', '--title, --licence, --as-of must be given'],
    [
      'build --from xls a --out x --id a --title a --licence a --as-of 2025-01-01',
      '--from must be one of records, csv',
    ],
    ['check', 'Name a file to check'],
    ['diff a b', 'Name the old pack, the new pack'],
    ['keygen', 'Say the name of the keys'],
    ['sign a', 'Name the file, and the private key'],
    ['verify', 'Name one file'],
    ['verify a --key x', '--key is neither a public key in base64 nor a file'],
    ['index a', 'Name the pack, and the folder'],
    ['index a --out x --parts 0', '--parts must be a whole number from 1'],
  ])('%s', async (call, message) => {
    expect(await runCommand(words(call))).toBe(2);
    expect(errors.join('\n')).toContain(message);
    expect(errors.join('\n')).toContain('npm run pack');
  });

  it.each<[string, string]>([
    ['build packs/none --out x', 'pack.yaml cannot be read'],
    [
      'build --from csv a.csv --out x --id a --title a --licence CC0-1.0 --as-of 2025-01-01',
      'the command line: inputs[0].mapping is missing',
    ],
    [
      'build --from csv a.csv --out x --id A --title a --licence CC0-1.0 --as-of soon --mapping m',
      'id is “A” but must be an id',
    ],
    ['build --from wikidata-dump none --out x --id a --title a --licence CC0-1.0 --as-of 2025-01-01', 'none'],
    ['check none.jsonl', 'none.jsonl: the file cannot be opened'],
    ['diff none.jsonl none.jsonl --out x', 'none.jsonl: the file cannot be opened'],
    ['sign none.jsonl --key none.pem', 'none.pem is not there. Make a pair of keys'],
    ['verify none.jsonl', 'none.jsonl is not signed'],
    ['index none.jsonl --out x', 'none.jsonl: the file cannot be opened'],
  ])('of a file that is wrong or not there: %s', async (call, message) => {
    const inFolder = words(call).map((word) => (word === 'x' ? join(folder, 'x') : word));
    expect(await runCommand(inFolder)).toBe(1);
    expect(errors.join('\n')).toContain(message);
    expect(existsSync(join(folder, 'x'))).toBe(false);
  });

  it('for a place where nothing can be written', async () => {
    writeFileSync(join(folder, 'taken'), '');
    expect(
      await runCommand(['build', 'packs/examples/story', '--out', join(folder, 'taken', 'x.jsonl')]),
    ).toBe(1);
    expect(errors.join('\n')).toMatch(/^Nothing was written: .* choose another place with --out\.$/);
  });

  it('ends the process with its code', () => {
    const run = (...args: string[]) =>
      execFileSync(process.execPath, ['--import', 'tsx', 'packs/cli.ts', ...args], {
        encoding: 'utf8',
        stdio: 'pipe',
      });
    expect(run('--help')).toContain('npm run pack -- COMMAND');
    expect(() => run('check', 'none.jsonl')).toThrow(/none\.jsonl: the file cannot be opened/);
  });
});
