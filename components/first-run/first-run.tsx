// The page of the first run: what Backstory does, on a story; what it never does; three things to choose. Read once, and quiet.

import type { Settings } from '@/lib/core/model/settings';
import { say, spokenDirection } from '@/lib/core/words/say';
import { LINK } from '../ui/drawings';
import { Glyph } from '../ui/glyph';
import { Drawn } from '../ui/vignette';
import { TORN } from '../ui/vignettes';
import { Choices } from './choices';
import './first-run.css';

export interface FirstRunProps {
  /** `day`: when it is of, in words. */
  readonly story: {
    readonly language: string;
    readonly headline: string;
    readonly paragraphs: readonly string[];
    readonly day: string;
  };
  readonly settings: Settings;
  /** Those that go to the next mark and open its card, as the browser writes them; null: there are none. */
  readonly keys: { readonly next: string; readonly card: string } | null;
  /** What went wrong last; empty: nothing. */
  readonly fault: string;
  readonly onChoose: (choice: Partial<Settings>) => void;
  readonly onOpenPanel: () => void;
}

const NEVER = [
  'first_never_sends',
  'first_never_changes',
  'first_never_judges',
  'first_never_elsewhere',
] as const;

export function FirstRun(props: FirstRunProps) {
  const { story, settings, keys, fault } = props;
  return (
    <div
      class="backstory first-run"
      dir={spokenDirection()}
      data-motion={settings.motion ? undefined : 'off'}
    >
      <header class="first-head">
        <p class="first-name">{say('extension_name')}</p>
        <h1>{say('first_heading')}</h1>
        <p class="first-lead">{say('first_lead')}</p>
      </header>
      <main>
        <section class="first-try" aria-labelledby="first-try">
          <h2 id="first-try">{say('first_try')}</h2>
          <p>{say('first_try_words')}</p>
          {keys && <p>{say('first_try_keys', keys.next, keys.card)}</p>}
          <article class="first-story" lang={story.language} dir="ltr">
            <h3>{story.headline}</h3>
            {story.paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </article>
          <aside>
            <p class="first-note">{say('first_sample_of', story.day)}</p>
            <button type="button" class="first-panel" onClick={props.onOpenPanel}>
              <Glyph name="panel" />
              {say('first_panel')}
            </button>
          </aside>
        </section>
        <aside class="first-never" aria-labelledby="first-never">
          <h2 id="first-never">{say('first_never')}</h2>
          <ul>
            {NEVER.map((key) => (
              <li key={key}>{say(key)}</li>
            ))}
          </ul>
        </aside>
        <Choices settings={settings} onChoose={props.onChoose} />
        <div class={fault ? 'drawn-state' : undefined}>
          {fault && <Drawn of={TORN} />}
          <p class="first-fault" role="status">
            {fault}
          </p>
        </div>
      </main>
      <footer class="first-foot">
        <a href="library.html#/settings">
          {say('first_settings')} <Glyph name={LINK} />
        </a>
        <a href="library.html">
          {say('first_library')} <Glyph name={LINK} />
        </a>
      </footer>
    </div>
  );
}
