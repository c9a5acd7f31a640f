// Starts the story's script: leaves it where the script that every page loads looks for it.

import { openStory } from './open-story';
import { STORY_SCRIPT } from './story-script';

export function startStory(): void {
  STORY_SCRIPT.offer({ openStory });
}
