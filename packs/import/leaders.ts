// The Factbook's leader lines → who holds which post since when: "President Karol NAWROCKI (since 6 August 2025)".

import { type PartialDate, parsePartialDate } from '@/lib/core/model/dates';
import { type PersonName, parsePersonName } from './person-names';

export interface Holder {
  readonly title: string;
  readonly person: PersonName;
  readonly since: PartialDate | null;
  /** Holds the post in the name of the chief of state: governors-general and the like. */
  readonly represents: boolean;
}

// The longest first: what follows a title is honorifics and the name.
const TITLES = [
  'President of the National Council for the Safeguard of the Homeland (CNSP)',
  'Sovereign Council Chair and Commander-in-Chief of the Sudanese Armed Forces',
  'President of the Pontifical Commission for the State of Vatican City and President of the Governorate of the Vatican City State',
  'UK High Commissioner to New Zealand and Governor (nonresident) of the Pitcairn Islands',
  'President of the Government of Spain (prime minister-equivalent)',
  'Secretary of State for Foreign and Political Affairs',
  'Governor-General of the Commonwealth of Australia',
  'Governor General of the Commonwealth of Australia',
  'Presidential Leadership Council Chairperson',
  'Chairperson of the Council of Ministers',
  'Mayor and Chairman of the Island Council',
  'President of the Territorial Assembly',
  'Prime Minister and Co-Vice President',
  'Prime Minister and Foreign Minister',
  'Supreme People’s Assembly President',
  "Supreme People's Assembly President",
  'Chairman of the Cabinet of Ministers',
  'President of the Swiss Confederation',
  'President of Territorial Council',
  'State Affairs Commission President',
  'President, Presidential Council,',
  'Governor-General of New Zealand',
  'High Commissioner of the Republic',
  'Crown Prince and Prime Minister',
  'Prime Minister Crown Prince',
  'Chairperson of the Presidency',
  'President of Council of Ministers',
  'President of French Polynesia',
  'Taoiseach (Prime Minister)',
  'President of the Government',
  'Sultan and Prime Minister',
  'Administrator Superior',
  'CNSP Prime Minister',
  'GNU Interim Prime Minister',
  'Transition Prime Minister',
  'Caretaker Prime Minister',
  'Interim Prime Minister',
  'Acting Prime Minister',
  'Transitional President',
  'Transition President',
  'Acting Governor General',
  'High Commissioner',
  'Lieutenant Governor',
  'Lieutenant-Governor',
  'Interim President',
  'Acting President',
  'Governor-General',
  'Governor General',
  'President of China',
  'Minister of State',
  'Chief Executive',
  'Vice President',
  'Prime Minister',
  'Supreme Leader',
  'Taliban Leader',
  'Chief Minister',
  'Lord of Mann King',
  'King Sultan',
  'Grand Duke',
  'Co-prince',
  '(Ulu o Tokelau)',
  'Administrator',
  'Commissioner',
  'President',
  'Chancellor',
  'Governor',
  'Emperor',
  'Premier',
  'Prefect',
  'Prince',
  'King',
  'Amir',
  'Pope',
] as const;

const HONORIFICS =
  /^(?:(?:Sr\. Gen\.|Gen\.|General|Col\.|Capt\.|Dr\.|Sir|Dame|Ratu|Grand Chief Sir|Air Vice-Marshal|Archbishop)\s+)+/;
const OF_REALM = /\s+of (?:the Netherlands|Denmark|Norway)$/;
const DATE = /(?:since|^)\s*(\d{1,2} \p{L}+ \d{4}|\p{L}+ \d{4}|\d{4})/u;

/** All that hold a post by one line; empty where the line tells of none in the usual form ("President (vacant)"). */
export function parseLeaderLine(text: string): Holder[] {
  const [main = '', ...others] = text
    .replace(/, represented by /g, '; represented by ')
    .split(/;\s*(?![^()]*\))/);
  const holders = [holder(main, false), ...others.map((other) => represented(other))];
  return holders.filter((found) => found !== null);
}

function represented(part: string): Holder | null {
  const words = /^represented by (.*)$/.exec(part)?.[1];
  return words === undefined ? null : holder(words, true);
}

function holder(part: string, represents: boolean): Holder | null {
  const form = /^(.*?)\s*\(((?:since |chairperson since )?[^()]*\d{4}[^()]*)\)/.exec(part.trim());
  const words = form?.[1] ?? part.trim();
  const title = TITLES.find((known) => words.startsWith(`${known} `));
  if (!title) return null;
  const name = words.slice(title.length).trim().replace(HONORIFICS, '').replace(OF_REALM, '');
  const person = parsePersonName(name);
  if (!person) return null;
  return { title: title.replace(/,$/, ''), person, since: dateOf(form?.[2] ?? ''), represents };
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "since 16 November 1994", "since April 2018", "5 Sep 2025" → a partial date. */
export function dateOf(text: string): PartialDate | null {
  const words = DATE.exec(text)?.[1]?.split(' ');
  if (!words) return null;
  const year = words.pop()!;
  const month = words.pop();
  if (month === undefined) return parsePartialDate(year);
  const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
  if (number === 0) return null;
  const day = words.pop();
  const yearMonth = `${year}-${String(number).padStart(2, '0')}`;
  return parsePartialDate(day === undefined ? yearMonth : `${yearMonth}-${day.padStart(2, '0')}`);
}
