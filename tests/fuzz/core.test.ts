// What thinks, fuzzed: packs, indexes, open data, the reader's files, texts.
import { fuzz } from './engine/suite';
import { indexes } from './targets/indexes';
import { messages } from './targets/messages';
import { claimReviews, wikidata } from './targets/open-data';
import { backups, entries, rules } from './targets/own';
import { packBytes } from './targets/pack-bytes';
import { packFiles, packLines, patches } from './targets/packs';
import { addresses, dates, searches, settings } from './targets/small';
import { plainText, story } from './targets/story';

for (const target of [packLines, patches, packFiles, indexes]) fuzz(target);
for (const target of [wikidata, claimReviews, backups, rules, entries]) fuzz(target);
fuzz(packBytes);
fuzz(messages);
for (const target of [addresses, settings, searches, dates, plainText, story]) fuzz(target);
