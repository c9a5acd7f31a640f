// How the extension is put together: one source, Manifest V3, for Chrome and Firefox.
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

export default defineConfig({
  manifestVersion: 3,
  // Explicit imports can be checked by tests/arch; auto-imports cannot.
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  publicDir: 'components/public',
  vite: () => ({ plugins: [preact()] }),
  webExt: { disabled: true },
  manifest: ({ browser }) => ({
    name: 'Backstory',
    description:
      'Who is who in the news you read, on the day of the story. Everything it knows lies on your own machine.',
    permissions: ['storage', 'unlimitedStorage', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    action: { default_title: 'Open Backstory' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+U' } },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'backstory@backstory.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
