// The text that comes with the extension: what it is made of, by whom, and under which licences.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceWord } from './licence-rules';
import type { ShippedPackage } from './shipped';
import type { StarterPack } from './starter-pack';

/** Where it lies in the extension; the library page's settings link to it. */
export const NOTICES_FILE = 'licences.txt';

const LICENCE_FILE = /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i;
const NOTICE_FILE = /^notice(?:\.(?:md|txt))?$/i;
const RULE = '-'.repeat(72);

/** The licence of a package with its notice, as the package brings them; null where it brings none. */
export function readPackageNotice(folder: string): string | null {
  const texts = [LICENCE_FILE, NOTICE_FILE].flatMap((pattern) =>
    readdirSync(folder)
      .filter((name) => pattern.test(name))
      .sort()
      .map((name) => ownPart(readFileSync(join(folder, name), 'utf8'))),
  );
  return texts.length > 0 ? texts.join('\n\n') : null;
}

/**
 * Vite's licence goes on with those of the 100 kB and more of tools that it bundles. Of them only the helpers of Rollup's plugin for
 * CommonJS reach a bundle of ours.
 */
function ownPart(text: string): string {
  const [own, bundled] = text.split(/^# Licenses of bundled dependencies$/m);
  if (bundled === undefined) return own!.trim();
  const helpers = bundled.split(/^-{20,}$/m).find((part) => part.includes('@rollup/plugin-commonjs'));
  return [own!, helpers ?? '']
    .map((part) => part.trim())
    .join('\n\n')
    .trim();
}

export function writeNotices(parts: {
  readonly version: string;
  readonly ownLicence: string;
  readonly packages: readonly (ShippedPackage & { readonly notice: string | null })[];
  readonly pack: StarterPack;
}): string {
  const { version, ownLicence, packages, pack } = parts;
  const code = packages.map(({ name, version, licence, repository, notice }) =>
    [
      `${name} ${version}, ${licence}`,
      ...(repository ? [`Source: ${repository}`] : []),
      '',
      notice ?? '',
    ].join('\n'),
  );
  const data = pack.sources.map(({ title, publisher, url, date, licence, notice }) =>
    [
      title,
      ...(publisher ? [`By: ${publisher}${date ? `, ${date}` : ''}`] : []),
      ...(url ? [`Source: ${url}`] : []),
      `Licence: ${licence}`,
      ...(notice ? ['', notice] : []),
    ].join('\n'),
  );
  const text = [
    `Backstory ${version}: licences`,
    'What this extension is made of. First its own licence, then the packages in its scripts, then the sources of the starter pack\nfrom which more than a fact was taken. The source of each single fact stands on its card.',
    section('Backstory, MIT', [ownLicence.trim()]),
    section('Packages', code),
    section(`${pack.title} ${pack.version}, ${licenceWord(pack.licence)} for its own words`, data),
  ].join('\n\n');
  return `${text.replace(/\r\n?/g, '\n').replace(/[ \t]+$/gm, '')}\n`;
}

function section(title: string, parts: readonly string[]): string {
  return [`${'='.repeat(72)}\n${title}\n${'='.repeat(72)}`, parts.join(`\n\n${RULE}\n\n`)].join('\n\n');
}
