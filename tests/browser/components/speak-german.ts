// Imported before the scenes: they hold words that were said as they were made.
import catalogue from '@/components/public/_locales/de/messages.json';
import { speakAs } from '@/lib/core/words/say';
import { speakerOf } from '../../support/speakers';

speakAs(speakerOf(catalogue));
