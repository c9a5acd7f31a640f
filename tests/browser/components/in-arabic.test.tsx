// The views in Arabic.

import './speak-arabic';
import catalogue from '@/components/public/_locales/ar/messages.json';
import { viewsIn } from './language-views';

viewsIn(catalogue);
