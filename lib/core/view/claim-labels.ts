// The words around a claim that others have looked into.

import { labels } from '@/lib/core/words/say';

export const CLAIM_LABELS = labels('claims', ['kind', 'found', 'about']);
