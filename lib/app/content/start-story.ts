// Starts the story's script: leaves it where the script that every page loads looks for it.

import { speakAs } from '@/lib/core/words/say';
import { browserSpeaker } from '@/lib/edge/platform/speak';
import { openStory } from './open-story';
import { STORY_SCRIPT } from './story-script';

export function startStory(): void {
  speakAs(browserSpeaker());
  STORY_SCRIPT.offer({ openStory });
}
