// The views in German.

import './speak-german';
import catalogue from '@/components/public/_locales/de/messages.json';
import { viewsIn } from './language-views';

viewsIn(catalogue);
