// The view Settings: one screen, each choice with a line on what it means, and each holds at once.

import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { DENSITIES } from '@/lib/core/model/annotation';
import {
  CARD_OPENINGS,
  HELD_KEYS,
  MARKED_KINDS,
  type MarkedKind,
  type Settings,
} from '@/lib/core/model/settings';
import { DENSITY_LABELS, KIND_GROUP_LABELS } from '@/lib/core/view/labels';
import { hrefOf, VIEW_TITLES } from '@/lib/core/view/library-route';
import { say } from '@/lib/core/words/say';
import { KeyList } from './key-list';
import type { SettingsProps } from './library-props';
import { OffSites } from './off-sites';
import { Choices, Switch } from './settings-parts';
import './settings.css';

export function SettingsView(props: SettingsProps) {
  const { settings } = props;
  return (
    <div class="page settings">
      <h1 class="page-title" tabIndex={-1}>
        {VIEW_TITLES.settings}
      </h1>
      <p class="page-words">{say('settings_words')}</p>
      <p class="fault" role="alert">
        {props.fault}
      </p>
      {settings && <Parts {...props} settings={settings} />}
    </div>
  );
}

type Known = SettingsProps & { readonly settings: Settings };

function Parts(props: Known) {
  const { settings, onChoose } = props;
  return (
    <div class="settings-columns">
      <div>
        <Part title={say('settings_marks')}>
          <Marks {...props} />
        </Part>
        <Part title={say('settings_cards')}>
          <Cards {...props} />
          <Switch
            label={say('settings_motion')}
            words={say('settings_motion_words')}
            on={settings.motion}
            onSwitch={(motion) => onChoose({ motion })}
          />
        </Part>
        <Part title={say('settings_memory')}>
          <Switch
            label={say('settings_ledger')}
            words={say('settings_ledger_words')}
            on={settings.ledger}
            onSwitch={(ledger) => onChoose({ ledger })}
          />
          <Switch
            label={say('settings_fading')}
            words={say('settings_fading_words')}
            on={settings.fading}
            onSwitch={(fading) => onChoose({ fading })}
          />
          <To href={hrefOf({ view: 'memory' })}>{say('settings_to_memory')}</To>
        </Part>
      </div>
      <div>
        <Part title={say('settings_away')}>
          <Switch
            label={say('settings_paused')}
            words={say('settings_paused_words')}
            on={settings.paused}
            onSwitch={(paused) => onChoose({ paused })}
          />
          <OffSites {...props} />
        </Part>
        <Part title={say('settings_keys')}>
          <KeyList {...props} />
        </Part>
        <Part title={say('settings_asks')}>
          <p class="setting-words">{say('settings_asks_words')}</p>
          <To href={hrefOf({ view: 'safe' })}>{say('settings_to_look_ups')}</To>
          <To href={hrefOf({ view: 'fact-checks' })}>{say('settings_to_checks')}</To>
          <To href={hrefOf({ view: 'network' })}>{say('settings_to_network')}</To>
        </Part>
        <Part title={say('settings_about')}>
          <p class="setting-words">{say('settings_language')}</p>
          <p class="setting-words">{say('settings_version', props.version)}</p>
          {/* Written by the build, of what is really in the scripts: .ci/release/notices.ts. */}
          <To href="licences.txt">{say('settings_licences')}</To>
        </Part>
      </div>
    </div>
  );
}

function Marks({ settings, onChoose }: Known) {
  const { unmarked } = settings;
  const mark = (kind: MarkedKind, on: boolean): void =>
    onChoose({ unmarked: MARKED_KINDS.filter((each) => (each === kind ? !on : unmarked.includes(each))) });
  return (
    <>
      <Choices
        title={say('settings_density')}
        choices={DENSITIES.map((value) => ({
          value,
          name: DENSITY_LABELS[value].name,
          words: DENSITY_LABELS[value].meaning,
        }))}
        chosen={settings.density}
        onChoose={(density) => onChoose({ density })}
      />
      <fieldset class="setting-group">
        <legend class="setting-title">{say('settings_kinds')}</legend>
        <p class="setting-words">{say('settings_kinds_words')}</p>
        <div class="kind-switches">
          {MARKED_KINDS.map((kind) => (
            <Switch
              key={kind}
              label={kindName(kind)}
              on={!unmarked.includes(kind)}
              onSwitch={(on) => mark(kind, on)}
            />
          ))}
        </div>
      </fieldset>
    </>
  );
}

function kindName(kind: MarkedKind): string {
  if (kind === 'claim') return say('settings_kind_claim');
  return kind === 'quote' ? say('settings_kind_quote') : KIND_GROUP_LABELS[kind];
}

function Cards({ settings, onChoose }: Known) {
  const id = useId();
  return (
    <>
      <Choices
        title={say('settings_opening')}
        choices={CARD_OPENINGS.map((value) => ({
          value,
          name: say(`settings_opening_${value}`),
          words: say(`settings_opening_${value}_words`),
        }))}
        chosen={settings.opening}
        onChoose={(opening) => onChoose({ opening })}
      />
      {settings.opening === 'key' && (
        <p class="held-key">
          <label class="field-label" for={`${id}-key`}>
            {say('settings_held_key')}
          </label>
          <select
            id={`${id}-key`}
            class="field"
            value={settings.heldKey}
            onChange={(event) => {
              const heldKey = HELD_KEYS.find((key) => key === event.currentTarget.value);
              if (heldKey) onChoose({ heldKey });
            }}
          >
            {HELD_KEYS.map((key) => (
              <option key={key} value={key}>
                {key}
              </option>
            ))}
          </select>
        </p>
      )}
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  const id = useId();
  return (
    <section class="part" aria-labelledby={id}>
      <h2 class="part-title" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}

function To({ href, children }: { readonly href: string; readonly children: ComponentChildren }) {
  return (
    <p>
      <a class="press" href={href}>
        {children}
      </a>
    </p>
  );
}
