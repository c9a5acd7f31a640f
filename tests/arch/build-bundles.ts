// Builds the extension aside, and prints as JSON what went into each bundle. A process of its own: WXT sets up its whole
// process for the build, which a running test must not see.
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';
import { build } from 'wxt';
import { ROOT } from './source-tree';

export interface Bundle {
  /** `content-scripts/article.js`, from the extension's root. */
  readonly file: string;
  /** Where its code came from: paths from the repository's root. Empty for style sheets. */
  readonly modules: readonly string[];
  readonly gzipBytes: number;
  /** Files that it loads with it. */
  readonly imports: readonly string[];
  /** Whether the browser starts with it: a page's script, a worker, a content script. */
  readonly isEntry: boolean;
}

const OUT = '.cache/arch';
const chunks = new Map<string, Pick<Bundle, 'modules' | 'imports' | 'isEntry'>>();

const listModules: Plugin = {
  name: 'list-modules',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const sources = Object.entries(chunk.modules)
        // What was shaken out entirely is not in the bundle.
        .filter(([, { renderedLength }]) => renderedLength > 0)
        .map(([id]) => relative(ROOT, id.replace(/^\0/, '').replace(/\?.*$/, '')));
      chunks.set(chunk.fileName, { modules: sources, imports: chunk.imports, isEntry: chunk.isEntry });
    }
  },
};

await build({
  root: ROOT,
  browser: 'chrome',
  outDir: OUT,
  logger: {
    debug() {},
    log() {},
    info() {},
    success() {},
    warn: console.error,
    error: console.error,
    fatal: console.error,
    level: 0,
  },
  vite: () => ({ plugins: [listModules] }),
});

const folder = join(ROOT, OUT, 'chrome-mv3');
const bundles: Bundle[] = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:js|css)$/.test(file))
  .map((file) => {
    const path = file.replaceAll('\\', '/');
    return {
      file: path,
      ...(chunks.get(path) ?? { modules: [], imports: [], isEntry: true }),
      gzipBytes: gzipSync(readFileSync(join(folder, file)), { level: 9 }).length,
    };
  });
process.stdout.write(JSON.stringify(bundles));
