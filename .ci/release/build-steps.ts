// What WXT does not do when it builds and packs: licences and bill of materials of what is in the bundles; archives that are the same each time.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import type { BuildOutput, Wxt } from 'wxt';
import { CODE_LICENCES, DATA_LICENCES, findForbiddenLicences } from './licence-rules';
import { filesBelow } from './list-files';
import { NOTICES_FILE, readPackageNotice, writeNotices } from './notices';
import { packZip } from './pack-zip';
import { readCommitTime, readIntegrity, writeBom } from './sbom';
import { listenForShipped } from './shipped';
import { readSources } from './sources';
import { readStarterPack } from './starter-pack';

/** One build. `root`: the repository's folder, with a slash at its end. */
export function releaseSteps(root: string) {
  const shipped = listenForShipped(root);
  return {
    /** For every run of the bundler. */
    plugin: shipped.plugin,

    /** Licences into the extension's folder, the bill of materials beside it. Throws where something may not ship. */
    describe({ config }: Wxt, output: Readonly<BuildOutput>): void {
      // A server for development bundles next to nothing.
      if (config.command !== 'build') return;
      const version = readVersion(root);
      const packages = shipped.packages().map((one) => ({ ...one, notice: readPackageNotice(one.folder) }));
      const pack = readStarterPack(root);
      const forbidden = [
        ...findForbiddenLicences(packages, CODE_LICENCES),
        ...findForbiddenLicences(
          pack.sources.map((source) => ({ ...source, name: source.title })),
          DATA_LICENCES,
        ),
      ];
      if (forbidden.length > 0) throw new Error(`This must not ship:\n${forbidden.join('\n')}`);
      const ownLicence = readFileSync(`${root}LICENSE`, 'utf8');
      writeFileSync(
        `${config.outDir}/${NOTICES_FILE}`,
        writeNotices({ version, ownLicence, packages, pack }),
      );
      output.publicAssets.push({ type: 'asset', fileName: NOTICES_FILE });
      const bom = writeBom({
        version,
        browser: config.browser,
        commitTime: readCommitTime(root),
        packages,
        integrity: readIntegrity(root),
        pack,
      });
      writeFileSync(`${config.outDir}.cdx.json`, `${JSON.stringify(bom, null, 2)}\n`);
    },

    /** Takes the place of the archive that WXT made, whose times are those of the clock and whose order is that of the disk. */
    packExtension({ config }: Wxt, path: string): void {
      writeFileSync(path, packZip(filesBelow(config.outDir)));
    },

    /** Edge takes Chrome's package; Mozilla's reviewers build Firefox' anew from its sources. The bill of materials lies beside each. */
    packBeside({ config }: Wxt, zips: string[]): void {
      const named = (browser: string, end: string): string =>
        `${config.outBaseDir}/backstory-${readVersion(root)}-${browser}${end}`;
      const beside = (path: string): string => {
        zips.push(path);
        return path;
      };
      copyFileSync(`${config.outDir}.cdx.json`, named(config.browser, '.cdx.json'));
      if (config.browser === 'chrome') copyFileSync(named('chrome', '.zip'), beside(named('edge', '.zip')));
      if (config.browser === 'firefox')
        writeFileSync(beside(named('sources', '.zip')), packZip(readSources(root)));
    },
  };
}

/** The one place where the version stands. */
function readVersion(root: string): string {
  return JSON.parse(readFileSync(`${root}package.json`, 'utf8')).version;
}
