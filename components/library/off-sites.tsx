// Where Backstory keeps away: the pause, and the sites that are off, to be turned on again or added to by hand.

import { useId, useState } from 'preact/hooks';
import { MAX_URL } from '@/lib/core/model/limits';
import { say, sayCount } from '@/lib/core/words/say';
import { Hidden } from '../ui/parts';
import type { SettingsProps } from './library-props';

/** Rows shown at first, and with each press more: thousands can be off. */
const ROWS = 50;

export function OffSites(props: SettingsProps) {
  const { sites } = props;
  const id = useId();
  const [shown, setShown] = useState(ROWS);
  const left = sites.length - shown;
  return (
    <>
      <h3 class="setting-title" id={`${id}-title`}>
        {say('settings_sites')}
      </h3>
      <p class="setting-words">{say(sites.length === 0 ? 'settings_no_sites' : 'settings_sites_words')}</p>
      {sites.length > 0 && (
        <ul class="off-sites" aria-labelledby={`${id}-title`}>
          {sites.slice(0, shown).map(({ site, off }) => (
            <li key={site} class="off-site" data-off={off ? '' : undefined}>
              <bdi class="off-site-name" dir="ltr">
                {site}
              </bdi>{' '}
              {!off && <span class="part-words">{say('settings_site_is_on')}</span>}{' '}
              {/* One button, so that the focus stays where it is. */}
              <button type="button" class="press" onClick={() => props.onSwitchSite(site, off)}>
                {say(off ? 'settings_on_again' : 'settings_off_again')}
                <Hidden>: {site}</Hidden>
              </button>
            </li>
          ))}
        </ul>
      )}
      {left > 0 && (
        <button type="button" class="press" onClick={() => setShown(shown + ROWS)}>
          {sayCount('settings_more_sites', left)}
        </button>
      )}
      <AddSite {...props} />
    </>
  );
}

function AddSite({ siteFault, siteSaid, onAddSite }: SettingsProps) {
  const id = useId();
  const [words, setWords] = useState('');
  // What was not understood stands there to be mended.
  const [keptFor, setKeptFor] = useState(siteSaid);
  if (keptFor !== siteSaid) {
    setKeptFor(siteSaid);
    if (siteSaid !== '') setWords('');
  }
  return (
    <form
      class="add-site"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        onAddSite(words);
      }}
    >
      <label class="field-label" for={`${id}-site`}>
        {say('settings_site_add')}
      </label>
      <div class="add-site-line">
        <input
          id={`${id}-site`}
          class="field"
          type="text"
          inputMode="url"
          autocapitalize="off"
          autocomplete="off"
          spellcheck={false}
          dir="ltr"
          maxLength={MAX_URL}
          value={words}
          placeholder={say('settings_site_hint')}
          aria-invalid={siteFault !== '' || undefined}
          aria-describedby={`${id}-fault`}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
        <button type="submit" class="press-box">
          {say('settings_site_off')}
        </button>
      </div>
      <p class="field-fault" id={`${id}-fault`} role="alert">
        {siteFault}
      </p>
      <p class="setting-words" role="status">
        {siteSaid}
      </p>
    </form>
  );
}
