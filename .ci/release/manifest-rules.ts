// What the stores ask of a manifest and its icons, as far as it can be checked without them.
import type { PackedFile } from './list-files';

/**
 * Of characters, the least that any of the stores takes: Edge's for the name (Mozilla's 50, Chrome's 75), Chrome's for the description
 * (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/manifest.json/name and …/description, 2026-11).
 */
const MOST = { name: 45, description: 132 } as const;
const SIZES = [16, 32, 48, 96, 128];
/** Keys of Firefox alone, and of Chrome alone, which the other one warns of. */
const ONLY_IN_FIREFOX = ['browser_specific_settings', 'sidebar_action', 'applications'];
const ONLY_IN_CHROME = ['side_panel', 'minimum_chrome_version', 'key', 'update_url'];

export interface Manifest {
  readonly manifest_version: number;
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly icons: Readonly<Record<string, string>>;
  readonly default_locale: string;
  readonly [key: string]: unknown;
}

/** What a store would refuse or ask back about, each as a sentence. `version`: that of package.json. */
export function findManifestFaults(
  files: readonly PackedFile[],
  browser: 'chrome' | 'firefox',
  version: string,
): string[] {
  const text = (path: string): string | null => {
    const file = files.find((one) => one.path === path);
    return file ? new TextDecoder().decode(file.bytes) : null;
  };
  const manifest: Manifest = JSON.parse(text('manifest.json') ?? '{}');
  const faults: string[] = [];
  const fault = (sentence: string): void => void faults.push(sentence);

  if (manifest.manifest_version !== 3) fault('the manifest is not of version 3');
  if (manifest.version !== version)
    fault(`the manifest says version ${manifest.version}, package.json ${version}`);
  if (!/^\d{1,5}(?:\.\d{1,5}){0,3}$/.test(manifest.version))
    fault(`version '${manifest.version}' is not one to four numbers, as Chrome wants it`);
  if (manifest.version.split('.').some((part) => Number(part) > 65_535 || /^0\d/.test(part)))
    fault(`version '${manifest.version}' has a number above 65535 or with a zero before it`);

  const catalogues = files.filter(({ path }) => /^_locales\/[^/]+\/messages\.json$/.test(path));
  if (!text(`_locales/${manifest.default_locale}/messages.json`))
    fault(`default_locale '${manifest.default_locale}' has no catalogue`);
  for (const { path } of catalogues) {
    const catalogue: Record<string, { message: string }> = JSON.parse(text(path)!);
    const said = (value: string): string =>
      value.replace(/__MSG_(\w+)__/g, (_, key: string) => catalogue[key]?.message ?? '');
    for (const [what, most] of [
      ['name', MOST.name],
      ['description', MOST.description],
    ] as const) {
      const length = [...said(manifest[what])].length;
      if (length === 0 || length > most)
        fault(`${what} has ${length} characters in ${path}, not between 1 and ${most}`);
    }
  }

  for (const key of browser === 'chrome' ? ONLY_IN_FIREFOX : ONLY_IN_CHROME)
    if (key in manifest) fault(`the manifest for ${browser} has '${key}', which is for the other browser`);
  if ('key' in manifest || 'update_url' in manifest) fault('stores set key and update_url themselves');

  for (const size of SIZES) {
    const icon = files.find(({ path }) => path === manifest.icons[size]);
    if (!icon) fault(`there is no icon of ${size} pixels`);
    else if (!isPng(icon.bytes, size)) fault(`${icon.path} is no PNG of ${size} by ${size} pixels`);
  }
  // Every file that the manifest names is in the package.
  for (const [, path] of JSON.stringify(manifest).matchAll(/"([\w/-]+\.(?:js|css|html|png))"/g))
    if (!files.some((file) => file.path === path)) fault(`the manifest names ${path}, which is not there`);
  return faults;
}

/** Width and height stand in the first chunk, IHDR: https://www.w3.org/TR/png/#11IHDR. */
function isPng(bytes: Uint8Array, size: number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint32(0) === 0x89504e47 && view.getUint32(16) === size && view.getUint32(20) === size;
}
