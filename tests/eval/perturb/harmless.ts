// Claims said in other ways that leave what they say as it is: these must still be shown.
import { type Change, likeCapitals, replaceAny, replaceOne } from './base';
import { canFollow, lowered } from './words';

export const asItStands: Change = ({ sentence }) => sentence;

export const country: Change = ({ sentence }, choice) =>
  replaceAny(sentence, /\bU\.S\.(?= \p{Ll}|,|['’]s)/u, choice, () => 'United States') ??
  replaceAny(
    sentence,
    /\b[Uu]nited [Ss]tates(?! of| Senate| Supreme| Congress| Navy)\b/,
    choice,
    () => 'U.S.',
  ) ??
  replaceAny(sentence, /\bUnited Kingdom\b/, choice, () => 'U.K.');

export const marks: Change = ({ sentence }, choice) => {
  const bare = sentence.replace(/["“”]/g, '');
  const made = choice.of([
    bare,
    `“${bare}”`,
    bare.replace(/\.$/, '!'),
    bare.replace(/(?<=\p{L}),(?= )/gu, ''),
  ]);
  return made === sentence ? null : made;
};

const SPEAKERS = ['the senator', 'a spokeswoman', 'the candidate', 'one supporter', 'the group', 'a caller'];
const SAYING = ['said', 'told reporters', 'claimed', 'argued', 'wrote', 'repeated'];

export const attributedBefore: Change = ({ sentence }, choice) => {
  if (!canFollow(sentence)) return null;
  const speaker = choice.of(SPEAKERS);
  const lead = choice.of([
    `${likeCapitals(speaker, 'A')} ${choice.of(SAYING)} on Tuesday that`,
    `According to ${speaker},`,
    `As ${speaker} put it,`,
    `In an interview, ${speaker} ${choice.of(SAYING)} that`,
  ]);
  return `${lead} ${lowered(sentence)}`;
};

export const attributedBehind: Change = ({ sentence }, choice) =>
  /["“]/.test(sentence)
    ? null
    : choice.of([
        `“${sentence.replace(/[.!]$/, ',')}” ${choice.of(SPEAKERS)} said.`,
        sentence.replace(/[.!]$/, `, ${choice.of(SPEAKERS)} said on Monday.`),
      ]);

export const embedded: Change = ({ sentence }, choice) => {
  if (!canFollow(sentence)) return null;
  const core = lowered(sentence).replace(/[.!](['"’”]*)$/, '$1');
  return choice.of([
    `At a rally in a full hall on Saturday night he said that ${core}, and then he turned to the weather.`,
    `The leaflet, which reached thousands of homes this week, tells readers that ${core}, without naming a source.`,
    `Asked about the row, the minister paused, smiled, and said that ${core}, before leaving by a side door.`,
    `Neighbours were talking about the story that ${core} when the news came.`,
  ]);
};

const ALLOWED =
  /^(The \p{L}[\p{L} ]{2,30}|\p{Lu}[\p{L}. ]{2,40}?) (signed|vetoed|passed|approved|rejected|endorsed|created|founded|invented|opposed|banned|killed|wrote|sponsored|introduced|supported) ((?:a|an|the|this)(?: [\p{Ll}\p{Lu}\d-]+){1,6}?)((?: (?:in|on|last|during) [^.]{3,30})?)\.$/u;

/** "A signed the bill" → "The bill was signed by A", where the object is short and nothing stands behind it. */
export const passive: Change = ({ sentence }) =>
  replaceOne(sentence, ALLOWED, ([, subject, verb, object, behind]) => {
    if (/\b(?:who|that|which|in|on|at|for|to|with|of|and|because|by|from|as)\b/.test(object!)) return null;
    if (/\b(?:ha[sd]|have|once|never|that|who|also|just|not|and|when)\b|ed$/.test(subject!)) return null;
    const agent = subject!.replace(/^(?:The|A|An) /, (article) => article.toLowerCase());
    return `${object![0]!.toUpperCase()}${object!.slice(1)} was ${verb === 'wrote' ? 'written' : verb} by ${agent}${behind}.`;
  });

/** The verb of saying within the claim in another tense. */
export const tenseOfSaying: Change = ({ sentence }) =>
  replaceOne(
    sentence,
    /^(?!In \d|In \p{Lu}\p{Ll}+ \d).*?(?<=\p{Ll} )(?<!\b(?:once|has|have|had|be|been|was|is|and) )said(?= (?:that|he|she|it|they|the)\b)/u,
    ([all]) => all.replace(/said$/, 'says'),
  ) ??
  replaceOne(sentence, /(?<=\p{Ll} )says(?= (?:that|he|she|it|they|the)\b)/u, () => 'said') ??
  replaceOne(sentence, /(?<=\p{Ll} )(claimed|announced|argued)(?= that\b)/u, ([old]) => `had ${old}`);

export const shortForms: Change = ({ sentence }) =>
  replaceOne(
    sentence,
    /\b(is|are|was|were|has|have|did|does|do|would|could) not\b/,
    ([, verb]) => `${verb}n’t`,
  ) ??
  replaceOne(
    sentence,
    /\b(is|are|was|were|has|have|did|does|would|could)n['’]t\b/,
    ([, verb]) => `${verb} not`,
  );
