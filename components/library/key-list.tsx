// The keys that hold now, and the way to the browser's own page on which they are changed.

import { say } from '@/lib/core/words/say';
import type { SettingsProps } from './library-props';

/** What each command does; the browser's own name for opening the panel is `_execute_action`. */
const NAMES: Readonly<Record<string, () => string>> = {
  _execute_action: () => say('command_panel'),
  next: () => say('command_next'),
  previous: () => say('command_previous'),
  card: () => say('command_card'),
  site: () => say('command_site'),
};

export function KeyList({ commands, keySettings, keysSaid, onKeySettings }: SettingsProps) {
  const known = (commands ?? []).filter(({ name }) => Object.hasOwn(NAMES, name));
  return (
    <>
      <p class="setting-words">{say('settings_keys_words')}</p>
      {commands && known.length === 0 && <p class="setting-words">{say('settings_keys_unknown')}</p>}
      <dl class="keys">
        {known.map(({ name, keys }) => (
          <div key={name} class="key-line">
            <dt>{NAMES[name]!()}</dt>
            <dd dir="ltr">{keys === '' ? <i>{say('settings_no_key')}</i> : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      {!keySettings.opens && (
        <p class="setting-words">
          {say('settings_keys_address')}{' '}
          <code class="key-address" dir="ltr">
            {keySettings.address}
          </code>
        </p>
      )}
      <p>
        <button type="button" class="press" onClick={onKeySettings}>
          {say(keySettings.opens ? 'settings_keys_open' : 'settings_keys_copy')}
        </button>
      </p>
      <p class="setting-words" role="status">
        {keysSaid}
      </p>
    </>
  );
}
