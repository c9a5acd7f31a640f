// Whose a review is: no page can show itself as a checker without its host being seen.
import { expect, it } from 'vitest';
import { FACT_CHECK_TOOLS } from '@/lib/core/model/kept-claim';
import { hostOf } from '@/lib/core/text/web-host';
import { checkerOf, checkerWords } from '@/lib/core/view/checker';

const KEPT = 'claim/kept-0';
const HOME = 'https://www.checker.example/cows';

function words(claim: string, publisher: string, url: string | undefined, foundOn: string): string {
  const review = { publisher, ...(url ? { url } : {}), sources: ['page'] };
  return checkerWords(checkerOf(claim, review, { page: { title: 'A page', url: foundOn } }));
}

it.each([
  ['its own page', KEPT, 'A Checker', HOME, HOME, 'A Checker (checker.example)'],
  ['its own page, named by its host', KEPT, 'checker.example', HOME, HOME, 'checker.example'],
  [
    'another page',
    KEPT,
    'A Checker',
    HOME,
    'https://evil.example/',
    'A Checker (checker.example), as told by evil.example',
  ],
  [
    'a page that lends itself a name',
    KEPT,
    'A Checker',
    'https://evil.example/x',
    'https://evil.example/',
    'A Checker (evil.example)',
  ],
  [
    'a page that gives no address',
    KEPT,
    'A Checker',
    undefined,
    'https://evil.example/',
    'A Checker, as told by evil.example',
  ],
  [
    'a host that begins like another',
    KEPT,
    'A Checker',
    HOME,
    'https://checker.example.evil.example/',
    'A Checker (checker.example), as told by checker.example.evil.example',
  ],
  [
    'the service',
    KEPT,
    'A Checker',
    HOME,
    FACT_CHECK_TOOLS.url,
    'A Checker (checker.example), as told by A page',
  ],
  ['a pack', 'claim/one', 'A Checker', HOME, 'https://data.example/', 'A Checker (checker.example)'],
])('of %s', (_, claim, publisher, url, foundOn, expected) => {
  expect(words(claim, publisher, url, foundOn)).toBe(expected);
});

it.each([
  ['https://www.checker.example/cows', 'checker.example'],
  ['HTTP://Checker.Example:8080/', 'checker.example'],
  ['https://checker.example@evil.example/', 'evil.example'],
  ['https://a@checker.example@evil.example/', 'evil.example'],
  ['https://evil.example/@checker.example', 'evil.example'],
  ['https://evil.example?@checker.example', 'evil.example'],
  ['https://evil.example#@checker.example', 'evil.example'],
  ['https://evil.example\\@checker.example', 'evil.example'],
  ['javascript:alert(1)', null],
])('the host of %s is %s', (url, host) => {
  expect(hostOf(url)).toBe(host);
  // As browsers see it.
  if (host !== null) expect(new URL(url).hostname.replace(/^www\./, '')).toBe(host);
});
