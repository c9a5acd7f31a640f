// Prints the record of the name benchmark as tables.
import type { CaseRecord, NamesRecord, PeerRow } from './names-record';

type Cell = number | string | null | undefined;

/** Columns, right-aligned. */
const row = (cells: readonly Cell[], width = 8): string =>
  cells.map((cell) => String(cell ?? '–').padStart(width)).join('');

export function print({ machine, cases, curve, bars }: NamesRecord): void {
  console.log(JSON.stringify(machine));
  for (const each of cases) printCase(each);
  console.log('\nThe index alone, by names and by characters of text: ms');
  for (const { names, rule, ms } of curve.sizes) console.log(`${row([names, rule, ms], 10)}`);
  for (const { characters, rule, ms } of curve.lengths) console.log(`${row([characters, rule, ms], 10)}`);
  console.log('');
  for (const { what, value, atLeast, atMost, isMet } of bars) {
    const asked = atLeast === undefined ? `at most ${atMost}` : `at least ${atLeast}`;
    console.log(`${isMet === null ? '?' : isMet ? '+' : '-'} ${what}: ${value ?? 'not measured'} (${asked})`);
  }
}

function printCase({ names, of, ours, peers }: CaseRecord): void {
  console.log(`\n${names} names, ${of}`);
  for (const { text, rule, matches, share, scanMs, tokenizeMs } of ours.texts) {
    const part = `${Math.round(share * 1000) / 10} % of tokens`;
    console.log(
      `  ${text}, ${rule}: ${matches} matches, ${part}; ${scanMs} ms, of it tokenising ${tokenizeMs}`,
    );
  }
  const { cold, buildMs, buildOverFold, longestSliceMs, bytesPerName } = ours;
  console.log(`  ${bytesPerName} B/name; opened in ${cold.openMs} ms, first scan ${cold.firstScanMs} ms`);
  console.log(`  built in ${buildMs} ms, ${buildOverFold} x folding, longest slice ${longestSliceMs} ms`);
  console.log(
    '  ms, times the index, and that with the folding counted, for: plain cased, plain any, known cased',
  );
  const heads = ['plain', 'x', 'x', 'any', 'x', 'x', 'known', 'x', 'x', 'B/name', 'build', 'first', 'open'];
  console.log(`  ${''.padEnd(26)}${row(heads)}`);
  for (const each of peers) console.log(`  ${each.peer.padEnd(26)}${figuresOf(each)}`);
}

function figuresOf({ outcome }: PeerRow): string {
  if (outcome.is !== 'done') return ` ${outcome.is}: ${outcome.why}`;
  const { races, bytesPerName, buildMs, firstScanMs, stored } = outcome;
  const openMs = stored && typeof stored.cold === 'object' ? stored.cold.openMs : null;
  const cells = races.flatMap(({ peerMs, times, timesWithFolding }) => [peerMs, times, timesWithFolding]);
  const line = row([...cells, bytesPerName, Math.round(buildMs), firstScanMs, openMs]);
  const other = races.find(({ answers }) => !answers.areTheSame);
  if (!other) return line;
  const { found, expected, common } = other.answers;
  return `${line}  other answers: ${found} names (${other.text}, ${other.rule}), ${common} of the right ${expected}`;
}
