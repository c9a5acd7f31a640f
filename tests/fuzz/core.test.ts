// What thinks, fuzzed: packs, indexes, open data, the reader's files, texts.
import { fuzz } from './engine/suite';
import { indexes } from './targets/indexes';
import { packFiles, packLines, patches } from './targets/packs';

fuzz(packLines);
fuzz(patches);
fuzz(packFiles);
fuzz(indexes);
