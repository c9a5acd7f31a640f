// Words whose spelling alone differs: British and American ways of writing one word. A quotation that follows its paper's house style is word for word.

/** Spellings that no rule gives, folded; the second is what both become. */
const SINGLE: ReadonlyMap<string, string> = new Map(
  (
    'practise practice|' +
    'practised practiced|practising practicing|centre center|centres centers|centred centered|theatre theater|theatres theaters|metre meter|' +
    'metres meters|kilometre kilometer|kilometres kilometers|litre liter|litres liters|fibre fiber|fibres fibers|calibre caliber|sombre somber|' +
    'meagre meager|spectre specter|manoeuvre maneuver|manoeuvres maneuvers|manoeuvred maneuvered|fulfil fulfill|fulfils fulfills|' +
    'fulfilment fulfillment|enrol enroll|enrols enrolls|enrolment enrollment|instalment installment|instalments installments|instil instill|' +
    'skilful skillful|wilful willful|wilfully willfully|grey gray|cheque check|cheques checks|plough plow|tyre tire|tyres tires|mould mold|sceptic skeptic|' +
    'sceptical skeptical|artefact artifact|artefacts artifacts|ageing aging|judgement judgment|judgements judgments|' +
    'acknowledgement acknowledgment|programme program|programmes programs|catalogue catalog|dialogue dialog|dialogues dialogs|analogue analog|aluminium aluminum|' +
    'jewellery jewelry|connexion connection|connexions connections|gaol jail|gaols jails|enquiry inquiry|enquiries inquiries|waggon wagon|towards toward|' +
    'paediatric pediatric|anaemia anemia|foetus fetus|aesthetic esthetic|archaeology archeology|encyclopaedia encyclopedia|odour odor|odours odors|shew show|shewn shown'
  )
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
);

/** "defence", also in "selfdefence". */
const WITH_C = /(def|off|lic|pret)ence(s|less)?$/;
/** "organised", "civilisation", "analyse": the s and the z. Words that have only one of them lose nothing by it. */
const WITH_S = /^(.{2,}[iy])s(e|ed|es|er|ers|ing|ation|ations|ational|able)$/;
/** "honour", "labours", "favourable"; three letters in front, so that your and hour, flour and scoured stay what they are. */
const WITH_OUR = /^(.{3,})our(s|ed|ing|able|ably|ite|ites|ful|less|er|ers|hood|hoods|ly)?$/;
/** "travelled", "signalling"; two vowels in front, so that called and felling stay apart from what is written with one l. */
const WITH_LL = /^(.*[aeiou].*[ea])ll(ed|ing|er|ers|or|ors|ous)$/;

/** Longest word that has another spelling, letters: what is longer is no word, and would only keep the patterns busy. */
const LONGEST = 30;

/** What a folded word has in common with its other spellings. Not itself a spelling that anyone uses: "wise" becomes "wize". */
export function spellingKey(word: string): string {
  if (word.length < 4 || word.length > LONGEST) return word;
  const single = SINGLE.get(word);
  if (single !== undefined) return single;
  return word
    .replace(WITH_C, '$1ense$2')
    .replace(WITH_S, '$1z$2')
    .replace(WITH_OUR, '$1or$2')
    .replace(WITH_LL, '$1l$2');
}
