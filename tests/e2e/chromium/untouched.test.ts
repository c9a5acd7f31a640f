// Pages with Backstory and without it, in a real Chromium.
import { openSavedStories } from '../../support/saved-stories';
import { leavesPagesUntouched } from '../untouched';

leavesPagesUntouched(openSavedStories);
