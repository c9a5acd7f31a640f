// The head of the panel: whether this site is read, a pause for everything, what is marked on the page, the way to what was chosen and what is remembered.

import type { Settings, Site } from '@/lib/core/model/settings';
import { DENSITY_LABELS } from '@/lib/core/view/labels';
import { hrefOf } from '@/lib/core/view/library-route';
import { siteSwitchOf } from '@/lib/core/view/site-switch';
import { labels, say } from '@/lib/core/words/say';
import { Fold } from '../ui/parts';
import { DensityChoice } from './density-choice';
import { MarkedKinds } from './marked-kinds';
import type { PanelProps } from './panel-props';
import './control.css';

const WORDS = labels('panel', ['control', 'settings', 'memory', 'on', 'off', 'pause']);

/** One press turns it; whether it is on is told by word, place and, to the ear, by its role. */
function Switch(props: {
  readonly is: 'site' | 'pause';
  readonly name: string;
  readonly isOn: boolean;
  readonly onTurn: (on: boolean) => void;
}) {
  const { is, name, isOn, onTurn } = props;
  return (
    <button
      type="button"
      class="switch"
      role="switch"
      aria-checked={isOn}
      data-switch={is}
      onClick={() => onTurn(!isOn)}
    >
      <span class="switch-track" aria-hidden="true" />
      <bdi class="switch-name">{name}</bdi>
      <span class="switch-is" aria-hidden="true">
        {isOn ? WORDS.on : WORDS.off}
      </span>
    </button>
  );
}

export function Control(props: {
  readonly settings: Settings;
  /** Of the page; empty where there is none. */
  readonly url: string;
  readonly onSite: (sites: readonly Site[], on: boolean) => void;
  readonly onChoose: PanelProps['onChoose'];
}) {
  const { settings, url, onSite, onChoose } = props;
  const someKept = settings.unmarked.length > 0;
  const site = siteSwitchOf(settings, url);
  return (
    <section class="control" aria-label={WORDS.control}>
      {site && (
        <Switch
          is="site"
          name={say('panel_site', site.site)}
          isOn={site.isOn}
          onTurn={(on) => onSite(on ? site.off : [site.site], on)}
        />
      )}
      <div class="control-more">
        <Switch
          is="pause"
          name={WORDS.pause}
          isOn={settings.paused}
          onTurn={(paused) => onChoose({ paused })}
        />
        <span class="control-links">
          <a href={`library.html${hrefOf({ view: 'settings' })}`} target="_blank" rel="noopener">
            {WORDS.settings}
          </a>
          <a href={`library.html${hrefOf({ view: 'memory' })}`} target="_blank" rel="noopener">
            {WORDS.memory}
          </a>
        </span>
      </div>
      <Fold title={say(someKept ? 'panel_marks_some' : 'panel_marks', DENSITY_LABELS[settings.density].name)}>
        <DensityChoice density={settings.density} onDensity={(density) => onChoose({ density })} />
        <MarkedKinds unmarked={settings.unmarked} onUnmarked={(unmarked) => onChoose({ unmarked })} />
      </Fold>
    </section>
  );
}
