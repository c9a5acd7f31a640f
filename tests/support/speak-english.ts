// Set-up of every project of tests: the interface speaks English, from the catalogue that the extension has.
import catalogue from '@/components/public/_locales/en/messages.json';
import { speakAs } from '@/lib/core/words/say';
import { speakerOf } from './speakers';

speakAs(speakerOf(catalogue));
