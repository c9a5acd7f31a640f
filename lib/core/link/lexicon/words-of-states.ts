// Words by which press lets a state speak and act under the name of a place: "Moscow rejected", "ties with Ankara", "Tehran's demands".

import { words } from './word-set';

/**
 * What only somebody can do who speaks or decides, in the simple past and the third person. Left out: what a place does as a
 * place (votes, hosts, wins, borders), and what its people do (hopes, mourns, celebrates).
 */
const REGULAR = `
  accept accuse acknowledge announce approve argue assert blame broker claim complain concede condemn confirm
  consider criticise criticize decide declare decline demand denounce dismiss disclose emphasise emphasize endorse
  expel express impose insist intend maintain negotiate object offer oppose pledge pressure promise propose protest
  question ratify reaffirm reassure recall recognise recognize refuse reject reiterate request respond retaliate sanction
  seek signal stress suspect suspend threaten urge veto vow warn welcome
`;
const DOUBLED = 'admit admitted admitting ban banned banning';
const IRREGULAR = `
  says said saying say tells told tell telling seeks sought seeking withdraws withdrew withdrawn withdrawing withdraw
  denies denied denying deny replies replied replying reply
  agrees agreed agreeing agree decrees decreed
`;

/** All forms of verbs that are built regularly. */
function formsOf(verbs: string): string {
  return verbs
    .trim()
    .split(/\s+/)
    .flatMap((verb) => {
      const stem = verb.replace(/e$/, '');
      return [verb, /(?:s|sh|ch)$/.test(verb) ? `${verb}es` : `${verb}s`, `${stem}ed`, `${stem}ing`];
    })
    .join(' ');
}

export const STATE_VERBS = words(formsOf(REGULAR), DOUBLED, IRREGULAR);

/** Nouns as well: "US sanctions against", "Iran's vows of". Verbs only before one of `BEHIND_VERB`. */
export const NOUN_OR_VERB = words(`
  claim claims demand demands offer offers promise promises request requests signal signals protest protests vow vows
  pledge pledges sanction sanctions pressure pressures object objects veto vetos stress blame question questions
`);
export const BEHIND_VERB = words('to that the a an it its his her their they he she there no more new');

/** With these a participle says what was done to a place: "Moscow was accused". */
export const FORMS_OF_BE = words('is was been being be');

/** Before these words a place is where something is. */
export const WHERE = words('in near from at across throughout outside inside around into within');

/** Behind a place and before its verb: "Moscow has repeatedly denied", "Beijing will not accept". */
export const BEFORE_VERB = words(`
  has have had will would could may might must should can cannot did does is was do not also later then now first
  again already reportedly repeatedly formally officially publicly initially previously recently immediately quickly
  subsequently never still long once
`);

/** What stands between states: ties, talks, a truce. */
export const BETWEEN_STATES = words(`
  relations relationship ties talks negotiations negotiation deal agreement accord pact treaty truce ceasefire peace alliance
  dialogue diplomacy tensions dispute standoff rift row feud détente rapprochement cooperation contacts trust mediator
  mediate mediation rivalry negotiate negotiating negotiated
`);

/** Beside a place's name in the possessive: what only those who govern have. */
export const OF_STATES = words(`
  demand demands decision refusal rejection response reply stance position proposal offer threat threats claim claims
  denial accusation accusations insistence request sanctions diplomacy diplomats negotiators policy policies
  commitment commitments veto warning warnings intentions ultimatum
`);

/** What is done to those who govern, before the place and "to", "of", "against" or "over" behind it. */
export const TO_STATES = words(`
  accuse accused accuses accusing urge urged urges urging warn warned warns warning tell told tells telling pressure
  pressured press pressed presses pressing persuade persuaded convince convinced ask asked asks asking allow allowed
`);

/** Before "on" or "against" a place: "sanctions on Tehran", "pressure on Moscow", "called on Ankara to". */
export const ON_STATES = words(
  'sanctions sanction pressure called calls calling call tariffs embargo leaned lean',
);

/** May stand before a place that is the subject of its sentence. */
export const BEFORE_SUBJECT = words(`
  and but or while whereas that as because if when whether after before since though although which what until once so
  unless said says saying both how why where than meanwhile however yet
`);
