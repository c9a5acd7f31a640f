// Caps, each with its reason. Raising one is a decision: read the reason first.

/** Longest article text sent to the background, UTF-16 units. 200,000 words of English are about 1.2 M; a message of that size takes tens of ms. */
export const MAX_TEXT = 1_500_000;

/**
 * Most of a story that is sent and answered at once, UTF-16 units: some 20,000 words: chosen by
 * reasoning, not compared with others. A longer story is read in portions of this size, the later ones when the reader asks.
 */
export const MAX_PORTION = 120_000;

/**
 * Most annotations in one reply: 500 highlights register in 1 ms; beyond a few thousand the page pays on each repaint.
 * Beyond as many in one story, only those are kept that are drawn as a rule: the first of a name in each section.
 */
export const MAX_ANNOTATIONS = 5_000;

/** Most other readings told with an annotation: a fifth candidate has next to no chance, and nobody compares more. */
export const MAX_RIVALS = 4;

/** Most names told with the question for a card, to have ties to them stand first: a long story's cast; a very long one names them above all in its beginning. */
export const MAX_NAMED_HERE = 300;

/** Most blocks of one article: the longest live blog seen had a few thousand; 200,000 words in lines of a list are 20,000 and more. */
export const MAX_BLOCKS = 60_000;

/** Longest name that can be matched, UTF-16 units: official names of states and treaties reach about 200. */
export const MAX_NAME = 300;

/** Longest line of a pack, UTF-16 units: a record is a few kB; a full treaty text some 100 kB. */
export const MAX_RECORD = 2_000_000;

/** Longest pack, UTF-16 units after unpacking: a million names with their facts are some 250 M; more is a gzip bomb, or cannot be indexed here. */
export const MAX_PACK = 1_000_000_000;

/** Most JSON-LD read from one page, UTF-16 units: real pages have up to some 100 kB; more is an attack or a product feed. */
export const MAX_JSON_LD = 500_000;

/** Longest one-line text of a record (description, fact, title of a post), UTF-16 units: a card shows it unfolded. */
export const MAX_LINE = 1_000;

/** Longest primary text in one record, UTF-16 units: a long treaty section has some 100,000; beyond, split by section. */
export const MAX_BODY = 1_000_000;

/** Longest identifier of an entity or key of a source, UTF-16 units: they are repeated on every reference. */
export const MAX_ID = 200;

/** Longest web address kept, UTF-16 units: what browsers and servers commonly accept. */
export const MAX_URL = 2_000;

/** Most names, posts, facts or ties in one record: the best documented persons have a few hundred; a card cannot show more. */
export const MAX_PARTS = 2_000;

/** Most sources in one pack: they lie in its first line, which is held in memory and shown with the pack. */
export const MAX_SOURCES = 10_000;

/** Most names of one pack: its index is built in memory, and a million of them took 384 MB at the peak (`npm run bench -- store`). */
export const MAX_PACK_NAMES = 2_000_000;

/** Longest file of a pack or of a part of one, bytes as it is fetched: a million invented names take 10 MB; its hash needs all bytes in memory at once. */
export const MAX_PACK_FILE = 500_000_000;

/** Characters that a byte of gzip may unpack to: packs have 8 to 10 (the starter pack, invented ones); text that repeats itself for ever has 1,000. */
export const MAX_UNPACKING = 200;

/** Most changed records of an update that are told one by one: what a reader looks through; the rest is counted. */
export const MAX_TOLD_CHANGES = 200;

/** Most same-as links of one pack: all of them are held in memory by whoever reads entities. */
export const MAX_LINKS = 20_000;

/** Most entities offered in the place of a wrong one: what a reader looks through; a name with more is found by a fuller one. */
export const MAX_CHOICES = 12;

/** Most names by which the stories are told in which a rule holds: three are proposed, more make no sentence. */
export const MAX_SCOPE_NAMES = 8;

/** Most rules of a reader's own: one a day for some thirty years; they cost a worker's start some tenths of a second then. */
export const MAX_CORRECTIONS = 10_000;

/** Most entities of a reader's own: ten a day for a year and more. Their layer is built at every start of the worker, for half a second then. */
export const MAX_OWN = 5_000;

/** Longest note, UTF-16 units: some 15,000 words; a card reads it whole. */
export const MAX_NOTE = 100_000;

/** Longest backup, UTF-16 units after unpacking: it is held in memory until all of it was found sound. */
export const MAX_BACKUP = 200_000_000;

/** Most claims told with one sentence: different checks of the same saying; the rest is less like it. */
export const MAX_MATCHES = 3;

/** Most sentences of one article marked for their claims, and most quotations: a book's worth; a story has a few. */
export const MAX_CLAIM_MENTIONS = 500;
export const MAX_QUOTES = 2_000;

/** Longest sentence that is compared with claims or shown with one, UTF-16 units: the longest of 64,000 spoken ones has some 1,200. */
export const MAX_SENTENCE = 2_000;

/** Most structured data of fact-checks taken from one page, UTF-16 units (a thousand reviews have 0.8 M), and most reviews read of it: what a reader looks through. */
export const MAX_REVIEW_DATA = 2_000_000;
export const MAX_REVIEWS_ON_PAGE = 100;

/** Most fact-checks that a reader keeps: ten a day for a year and more. Their index is built at every start of the worker. */
export const MAX_KEPT_CLAIMS = 5_000;

/** Most "Not this claim" of a reader: ten a day for three years; they are read whole at the first story that a worker answers. */
export const MAX_REJECTIONS = 10_000;

/** Most names told that the library does not know, of one reply: the longest of 420 news texts has fewer; of a list of members the rest is no story. */
export const MAX_UNKNOWN = 200;

/** Most stories remembered as read: ten a day for nearly three years. The oldest go first, and the reader is told so. */
export const MAX_READ_STORIES = 10_000;

/** Most requests to the network that are listed: two a day for more than a year. The oldest go first, and stay counted. */
export const MAX_REQUESTS = 1_000;

/** Most that are remembered as met in one story: each is an entry of an index; whom a story names two-hundredth was hardly met there. */
export const MAX_MET = 200;
