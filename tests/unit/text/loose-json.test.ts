// JSON as pages write it.
import { expect, it } from 'vitest';
import { looseJson } from '@/lib/core/text/loose-json';

it.each([
  ['as it should be', '{"a":"b"}'],
  ['in a comment', '<!-- {"a":"b"} -->'],
  ['in CDATA', '/*<![CDATA[*/ {"a":"b"} /*]]>*/'],
  ['with a comma too many', '{"a":"b",}'],
  ['with a line break in a string and a semicolon', '{"a":"b"\n};'],
])('is read %s', (_, text) => {
  expect(looseJson(text)).toEqual({ a: 'b' });
});

it.each(['', '{', '<html>', '{"a":"b""}', '['.repeat(200_000)])('what is none is undefined', (text) => {
  expect(looseJson(text)).toBeUndefined();
});
