// Pages with Backstory and without it, in two real Firefoxes.
import { openSavedStoriesInFirefox } from '../../support/saved-stories';
import { leavesPagesUntouched } from '../untouched';

leavesPagesUntouched(openSavedStoriesInFirefox);
