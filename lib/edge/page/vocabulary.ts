// Words by which pages name the parts that are no story: in class names, and in labels over lists.

/** A set of words that is made when first asked: most pages are no stories, and ask for none. */
export interface Words {
  readonly has: (word: string) => boolean;
}

function wordsParted(text: string, between: RegExp): Words {
  let set: ReadonlySet<string> | null = null;
  return {
    has: (word) => {
      set ??= new Set(text.trim().split(between));
      return set.has(word);
    },
  };
}

export function words(text: string): Words {
  return wordsParted(text, /\s+/);
}

function lines(text: string): Words {
  return wordsParted(text, /\s*\|\s*|\s*\n\s*/);
}

/** Words as parts of class names, as one pattern over a name in small letters; the word found is its first group. Made when first asked. */
export type Names = () => RegExp;

/** One pattern instead of a split name and look-ups: less code, and no slower in a first run. */
function names(text: string): Names {
  let pattern: RegExp | null = null;
  return () => {
    pattern ??= new RegExp(
      `(?:^|[^a-z])(${text.trim().replace(/-/g, '[^a-z\\s]?').replace(/~/g, '[a-z]*').replace(/\s+/g, '|')})s?(?![a-z])`,
    );
    return pattern;
  };
}

/** Elements that hold no story, beside those that the outline passes over. */
export const STRUCTURE_TAGS = words('aside figure figcaption form dialog address');
/** Roles that hold no story. */
export const STRUCTURE_ROLES = words(
  'navigation contentinfo complementary search banner dialog alertdialog menu menubar toolbar tablist tab figure form alert status tooltip',
);

/**
 * One such word in a class or id is enough; of a pair, both in sequence. A word that ends in `~` may go on:
 * `relatedBroadcast` and `relatedbroadcast` alike. None of these begins a word that means a story.
 */
export const ODD_NAMES = names(`
  related~ newsletter~ advert~ recommend~ recircul~ sponsored~ breadcrumb~ copyright~ comment(?!ary)~
  disqus sidebar recirc popular trending mostread mostpopular toplist
  signup subscribe subscription promo promoted promotion sponsor outbrain taboola ad dfp adslot
  share sharing sharebar social caption credit byline author bio tag topic keyword footer footnote nav navigation navbar menu
  cookie consent gdpr toolbar teaser rail timestamp disclaimer readmore readnext seealso alsoread morefrom moreon
  screenreader tooltip modal popup overlay lightbox carousel slider swiper slideshow pullquote
  infobox factbox cta kicker eyebrow correlati relacionado relacionada verwandt
  most-read most-popular most-viewed read-more read-next read-also up-next more-from more-on more-storie more-new more-like also-read also-like
  see-also you-may sign-up follow-us latest-new top-storie top-new sr-only screen-reader visually-hidden pull-quote next-article
  about-author article-info article-meta article-tool post-meta entry-meta meta-data print-only d-print
`);

/** Words that count only for lines that are no sentences. */
export const FAINT_NAMES = names(`
  date datetime dateline time published publication updated button btn action reaction control tool player fallback hashtag label badge counter
  photographer source agency location
`);

/** Words for the lines between headline and story. */
export const STANDFIRST_NAMES = names(
  'standfirst deck dek subtitle subheadline subheading subhead lead lede intro summary chapo sapo strapline excerpt description bajada sumario vorspann ingress',
);

/**
 * Labels over lists of other stories and over what follows a story: the whole line, letters only, lower case. The
 * finder does not live on them (they are worth .001 of F1): they catch the line above a list, which no link gives away.
 */
export const LABELS = lines(`
  related | recommended | similar | popular | trending | latest | most read | most popular | top stories | latest news | latest stories
  related articles | related stories | related news | related content | related coverage | related topics | related links | related posts | recommended for you
  editors picks | editor s picks | must read | up next | more stories | more news | more to read | more for you | more like this | see also | read also | also read | read more | read next | keep reading | further reading | in case you missed it | don t miss | you may also like | you might also like
  follow us | share this | comments | leave a comment | leave a reply | join the conversation | tags | topics | filed under | about the author | newsletter | advertisement | sponsored content | watch | listen
  à lire aussi | sur le même sujet | les plus lus | mehr zum thema | zum thema | auch interessant | meistgelesen | dieses thema im programm | articoli correlati | para saber más | noticias relacionadas | más información | saiba mais | powiązane | ilgili haberler | по теме | 関連記事 | あわせて読みたい | 相关新闻 | 相关阅读 | 관련기사 | 관련 기사 | berita terkait | susiję straipsniai | مواضيع ذات صلة
`);

/** Beginnings of such labels, where a name or a headline follows: two words, then at most some more. */
export const LABEL_STARTS = words(`
  read-more read-also also-read see-also read-next more-from more-on more-about related-stories related-articles follow-us sign-up click-here
  lire-aussi lesen-sie leggi-anche lee-también leia-também lees-ook les-også läs-också czytaj-też czytaj-także baca-juga taip-pat читайте-также mehr-zum
`);
