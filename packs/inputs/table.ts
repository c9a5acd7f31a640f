// Tables (CSV, TSV and their like) as records, by a mapping; every fault has its line.

import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { type Options, parse } from 'csv-parse';
import { ok, type Result } from '@/lib/core/model/result';
import type { OpenedInput } from '../assemble';
import { readText, yamlValues } from '../yaml-text';
import type { Draft } from './input';
import type { TableSpec } from './input-spec';
import { type Mapping, type Row, readMapping } from './mapping';

/** Longest row, characters: more is a quote that was never closed. */
const LONGEST_ROW = 1_000_000;

export function tableInput(folder: string, spec: TableSpec): Result<OpenedInput, 'unreadable' | 'wrong'> {
  const text = readText(resolve(folder, spec.mapping), spec.mapping);
  if (!text.ok) return text;
  const yaml = yamlValues(text.value, spec.mapping);
  if (!yaml.ok) return yaml;
  const mapping = readMapping(yaml.value[0]?.value, spec.mapping);
  if (!mapping.ok) return mapping;
  return ok({
    way: spec.stream ? 'streamed' : 'joined',
    byHand: true,
    sources: {},
    async *read(report) {
      for (const file of spec.file) yield* readTable(folder, file, spec, mapping.value, report);
    },
  });
}

async function* readTable(
  folder: string,
  file: string,
  spec: TableSpec,
  mapping: Mapping,
  report: (fault: string) => void,
): AsyncGenerator<Draft> {
  const stream = createReadStream(resolve(folder, file));
  const twice: string[] = [];
  const rows = parse(
    options(spec, twice, (error) => report(`${file}, ${lineOf(error)}: ${sentence(error)}.`)),
  );
  stream.on('error', (error) => rows.destroy(error));
  stream.pipe(rows);
  let isFirst = true;
  try {
    for await (const { record, info } of rows as AsyncIterable<Parsed>) {
      if (isFirst) {
        if (twice.length > 0) {
          report(
            `${file}: two columns are called ${twice.map((one) => `“${one}”`).join(', ')}: rename one of them.`,
          );
          return;
        }
        const missing = [...mapping.columns].filter((column) => !Object.hasOwn(record, column));
        if (missing.length > 0) {
          report(
            `${file}: there is no column ${missing.map((one) => `“${one}”`).join(', ')}; it has ${Object.keys(record).join(', ')}.`,
          );
          return;
        }
      }
      isFirst = false;
      const at = `${file}, line ${info.lines}`;
      const garbled = Object.entries(record).find(([, value]) => value.includes('\uFFFD'));
      if (garbled) {
        report(
          `${at}: the column “${garbled[0]}” is not in ${spec.encoding ?? 'utf-8'}: say its encoding, like encoding: latin1.`,
        );
        continue;
      }
      const filled = mapping.fill(record);
      if (!filled.ok) report(`${at}: ${filled.fault.message}.`);
      else if (filled.value) yield { value: filled.value, at };
    }
    if (isFirst) report(`${file}: the table has no rows below its columns’ names.`);
  } catch (error) {
    report(`${file} cannot be read: ${sentence(error as Error)}.`);
  } finally {
    stream.destroy();
  }
}

interface Parsed {
  readonly record: Row;
  readonly info: { readonly lines: number };
}

function options(spec: TableSpec, twice: string[], skipped: (error: Error) => void): Options {
  return {
    bom: true,
    columns(names: string[]) {
      const trimmed = names.map((name) => name.trim());
      // Of two columns of one name the parser would keep the last in silence.
      twice.push(...trimmed.filter((name, at) => name !== '' && trimmed.indexOf(name) < at));
      return trimmed;
    },
    delimiter: spec.delimiter ?? (spec.form === 'tsv' ? '\t' : ','),
    encoding: spec.encoding === 'utf-16le' ? 'utf16le' : (spec.encoding ?? 'utf-8'),
    from_line: (spec.skipLines ?? 0) + 1,
    info: true,
    max_record_size: LONGEST_ROW,
    on_skip: (error) => {
      if (error) skipped(error);
      return undefined;
    },
    skip_empty_lines: true,
    skip_records_with_error: true,
    trim: true,
  };
}

function lineOf(error: Error): string {
  return 'lines' in error ? `line ${String(error.lines)}` : 'a row';
}

function sentence({ message }: Error): string {
  return message.replace(/\.$/, '');
}
