// The story's script, run in a page once the first look at it says that it is a story.
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startStory } from '@/lib/app/content/start-story';

export default defineUnlistedScript(() => startStory());
