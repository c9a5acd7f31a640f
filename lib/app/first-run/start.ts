// Starts the page of the first run: shows what Backstory does on a sample, and lets the reader choose.

import { h, render } from 'preact';
import { FirstRun, type FirstRunProps } from '@/components/first-run/first-run';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/core/model/settings';
import { dateWords } from '@/lib/core/view/words';
import { say, speakAs, spokenDirection, spokenLocale } from '@/lib/core/words/say';
import { keyCommands } from '@/lib/edge/platform/commands';
import { browserSpeaker } from '@/lib/edge/platform/speak';
import { callBackground } from '@/lib/edge/wire/call';
import { listen } from '@/lib/edge/wire/news';
import { runSession } from './sample-session';
import { SAMPLE_STORY } from './sample-story';

/** No mark is meant by it: the panel shows all. */
const SAMPLE = 'sample';

/** Called once, by the page. */
export function startFirstRun(root: HTMLElement): void {
  speakAs(browserSpeaker());
  document.documentElement.lang = spokenLocale();
  document.documentElement.dir = spokenDirection();
  document.title = say('first_title');

  let settings: Settings = DEFAULT_SETTINGS;
  let keys: FirstRunProps['keys'] = null;
  let fault = '';

  function draw(): void {
    const { language, headline, paragraphs, published } = SAMPLE_STORY;
    render(
      h(FirstRun, {
        story: { language, headline, paragraphs, day: dateWords(published) },
        settings,
        keys,
        fault,
        onChoose: (choice) => void choose(choice),
        // Within the gesture: nothing is waited for before.
        onOpenPanel: () => void told(callBackground('openPanel', { token: SAMPLE, subject: null })),
      }),
      root,
    );
  }

  async function told(
    answer: Promise<{ readonly ok: boolean; readonly fault?: { readonly message: string } }>,
  ) {
    fault = (await answer).fault?.message ?? '';
    draw();
  }

  async function choose(choice: Partial<Settings>): Promise<void> {
    const before = settings;
    settings = { ...settings, ...choice };
    draw();
    const answer = await callBackground('choose', choice);
    settings = answer.ok ? answer.value : before;
    fault = answer.ok ? '' : answer.fault.message;
    draw();
  }

  async function readSettings(): Promise<void> {
    const answer = await callBackground('settings', {});
    if (answer.ok) settings = answer.value;
    draw();
  }

  draw();
  runSession(document, SAMPLE_STORY);
  void readSettings();
  void keyCommands().then((commands) => {
    const keysOf = (name: string) => commands.find((command) => command.name === name)?.keys ?? '';
    const [next, card] = [keysOf('next'), keysOf('card')];
    keys = next && card ? { next, card } : null;
    draw();
  });
  listen({ settingsChanged: () => void readSettings() });
}
