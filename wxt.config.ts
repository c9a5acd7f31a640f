// How the extension is put together: one source, Manifest V3, for Chrome and Firefox.
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { mergeAlias } from 'vite';
import { defineConfig } from 'wxt';
import { releaseSteps } from './.ci/release/build-steps';
import { buildStarterPack, STARTER_PATH } from './.ci/release/starter-pack';

const root = fileURLToPath(new URL('.', import.meta.url));
const release = releaseSteps(root);

/**
 * What pages and worker of the extension may load and reach: their own files; and the worker what `lib/edge/net` asks for, and blobs that a
 * page of ours hands over. It is one for both; pages say in their own heads that they reach nobody. http too: a reader may keep a pack or a
 * Wikibase on a machine of their own.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self' blob: https: http:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
].join('; ');

/** WXT has each page load a script that starts plugins. There are none, and a script of nothing is a request before a page's first words. */
const noPagePlugins = {
  name: 'no-page-plugins',
  enforce: 'post',
  transformIndexHtml: {
    order: 'pre',
    handler: (html: string) => html.replace(/<script[^>]*virtual:wxt-html-plugins[^>]*><\/script>/, ''),
  },
} as const;

export default defineConfig({
  manifestVersion: 3,
  // Explicit imports can be checked by tests/arch; auto-imports cannot.
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  publicDir: 'components/public',
  vite: () => ({
    plugins: [preact(), release.plugin, noPagePlugins],
    // Browsers that would need it are older than those that we run in; and it fetches in a way of its own.
    build: { modulePreload: { polyfill: false } },
    resolve: {
      alias: {
        // WXT's own context announces the extension to every page; see the file.
        'wxt/utils/content-script-context': `${root}lib/app/content/wxt-context.ts`,
        // The same Dexie for today's browsers: what the package offers by default is compiled for old ones, 2 kB (gzip) heavier.
        dexie: 'dexie/dist/modern/dexie.mjs',
      },
    },
  }),
  webExt: { disabled: true },
  // Packed by .ci/release/sources.ts: of what lies in the folder only what a build reads.
  zip: { zipSources: false },
  hooks: {
    // The content script is loaded into every page, and with the scripts of story and card runs in it: they do without the polyfill; see the file.
    'vite:build:extendConfig': (entrypoints, vite) => {
      if (
        entrypoints.every(({ type, name }) => type !== 'content-script' && !['story', 'card'].includes(name))
      )
        return;
      const light = { 'wxt/browser': `${root}lib/edge/platform/page-browser.ts` };
      vite.resolve = { ...vite.resolve, alias: mergeAlias(vite.resolve?.alias ?? [], light) ?? light };
    },
    'build:publicAssets': (_wxt, files) => {
      files.push({ absoluteSrc: buildStarterPack(root), relativeDest: STARTER_PATH });
    },
    'build:done': release.describe,
    'zip:extension:done': release.packExtension,
    'zip:done': release.packBeside,
    // Makes the path known to the types of `browser.runtime.getURL`.
    'prepare:publicPaths': (_wxt, paths) => {
      paths.push(STARTER_PATH);
    },
  },
  manifest: ({ browser }) => ({
    default_locale: 'en',
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    permissions: [
      'storage',
      'unlimitedStorage',
      'scripting',
      // "Add to my library" on words selected in any page. Neither browser says anything when it is asked for, so asking later would ask about nothing.
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel']),
    ],
    // For the scripts of story and card, which are run in a page only when they are needed: the same sites as the content script's.
    host_permissions: ['http://*/*', 'https://*/*'],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
    // One background for all windows. Two (`split`, which Firefox has not) would give private windows an empty library of their own; that nothing
    // of them is kept is seen to where it is written, and tested there.
    incognito: 'spanning',
    action: { default_title: '__MSG_extension_action__' },
    options_ui: { page: 'library.html', open_in_tab: true },
    // Chromium takes four suggestions at most: turning a site off has the button's menu and the panel too, so it goes without. None clashes
    // with Chromium's own (Alt+Shift with A, B, C, I, N, P, T, W, X, Z), nor with the keys of Orca, which has lists under most letters,
    // headings under the figures and tables under the arrows. NVDA and JAWS take bare letters, or Insert with them. What is left to
    // clash with are access keys of a page's own, in Firefox.
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+Y' } },
      next: { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_command_next__' },
      previous: { suggested_key: { default: 'Alt+Shift+Comma' }, description: '__MSG_command_previous__' },
      card: { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_command_card__' },
      site: { description: '__MSG_command_site__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'backstory@backstory.example',
              strict_min_version: '140.0',
              // Searches only once the reader allows look-ups.
              data_collection_permissions: { required: ['none'], optional: ['searchTerms'] },
            },
          },
        }
      : {
          // Signatures of packs are Ed25519, which its WebCrypto has from here on; Firefox has it from 129.
          minimum_chrome_version: '137',
          // Without it any other extension may send messages to this one. Firefox does not know the key.
          externally_connectable: { ids: [], matches: [] },
        }),
  }),
});
