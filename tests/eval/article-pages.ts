// Which saved pages there are to read, and what is known of each.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';

export interface SavedPage {
  /** The file's name without `.html`. */
  readonly id: string;
  readonly file: string;
  /** The address it was saved from; null: not known. */
  readonly url: string | null;
  /** Texts of the story, any of which counts as right; empty for a page that is no article, null where nothing is known. */
  readonly truth: readonly string[] | null;
}

/**
 * No script, frame, font, picture or sheet is fetched; what the page carries itself (inline style) counts. By policy and not by
 * switching scripts off, so that `<noscript>` stays what it is for a reader.
 */
export const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** Where the page is opened: at its own address, which the reader asks about, or where that is not known at one that says nothing. */
export function addressOf({ id, url }: Pick<SavedPage, 'id' | 'url'>): string {
  return url ?? `http://127.0.0.1/${encodeURIComponent(id)}`;
}

interface ManifestEntry {
  readonly id?: string;
  readonly file: string;
  readonly url?: string;
  readonly ground_truth?: string;
  readonly ground_truth_alternatives?: readonly string[];
}

function htmlFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.html?$/.test(file))
    .sort()
    .map((file) => join(folder, file));
}

interface Manifest {
  readonly base: string;
  readonly pages: readonly ManifestEntry[];
  readonly negatives: readonly ManifestEntry[];
}

/** The nearest manifest: in the folder, or in the one above it (for `pages/dev`). */
function manifestOf(folder: string): Manifest | null {
  for (const base of [folder, join(folder, '..')]) {
    const path = join(base, 'manifest.json');
    if (!existsSync(path)) continue;
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as {
      readonly pages?: readonly ManifestEntry[];
      readonly negatives?: readonly ManifestEntry[];
    };
    return { base, pages: manifest.pages ?? [], negatives: manifest.negatives ?? [] };
  }
  return null;
}

function truthOf(base: string, entry: ManifestEntry): readonly string[] {
  const texts = [...(entry.ground_truth_alternatives ?? [])];
  if (entry.ground_truth && existsSync(join(base, entry.ground_truth)))
    texts.unshift(readFileSync(join(base, entry.ground_truth), 'utf8'));
  return texts;
}

/** All pages below `folder`, with what its manifest says of them, if it has one. */
export function savedPages(folder: string): readonly SavedPage[] {
  const manifest = manifestOf(folder);
  const known = new Map<string, { readonly entry: ManifestEntry; readonly truth: SavedPage['truth'] }>();
  for (const entry of manifest?.pages ?? []) {
    const texts = truthOf(manifest!.base, entry);
    known.set(entry.file, { entry, truth: texts.length > 0 ? texts : null });
  }
  for (const entry of manifest?.negatives ?? []) known.set(entry.file, { entry, truth: [] });
  return htmlFiles(folder).map((file) => {
    const found = manifest && known.get(relative(manifest.base, file).split(sep).join('/'));
    return {
      id: found?.entry.id ?? basename(file).replace(/\.html?$/, ''),
      file,
      url: found?.entry.url ?? null,
      truth: found?.truth ?? null,
    };
  });
}
