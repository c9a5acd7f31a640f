// The gallery's language, named by the address: `#card/caine?language=ar`. Imported first: scenes hold words that were said as they were made.

import arabic from '@/components/public/_locales/ar/messages.json';
import german from '@/components/public/_locales/de/messages.json';
import english from '@/components/public/_locales/en/messages.json';
import { speakAs, spokenDirection, spokenLanguage } from '@/lib/core/words/say';
import { type Catalogue, speakerOf } from '../../support/speakers';

const CATALOGUES: Readonly<Record<string, Catalogue>> = { ar: arabic, de: german, en: english };

const asked = new URLSearchParams(location.hash.split('?')[1]).get('language');
speakAs(speakerOf(CATALOGUES[asked ?? 'en'] ?? english));
document.documentElement.lang = spokenLanguage();
document.documentElement.dir = spokenDirection();
