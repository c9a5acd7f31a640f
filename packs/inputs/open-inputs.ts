// From what pack.yaml names to inputs that can be read.

import { fail, ok, type Result } from '@/lib/core/model/result';
import type { OpenedInput } from '../assemble';
import type { PackSource } from '../source-folder';
import { claimsInput } from './claims';
import type { InputSpec } from './input-spec';
import { popoloInput } from './popolo';
import { readDrafts } from './records-file';
import { sparqlInput } from './sparql-input';
import { tableInput } from './table';
import { wikidataInput } from './wikidata-input';

/** Files first, then inputs, in the order of pack.yaml; or every fault found in what they need. */
export function openInputs(source: PackSource): Result<readonly OpenedInput[], 'faults'> {
  const opened: OpenedInput[] = source.files.map((file) => recordsInput(source.folder, [file]));
  const faults: string[] = [];
  for (const spec of source.inputs) {
    const input = openInput(source, spec);
    if (input.ok) opened.push(input.value);
    else faults.push(input.fault.message);
  }
  return faults.length > 0 ? fail('faults', faults.join('\n')) : ok(opened);
}

function openInput(source: PackSource, spec: InputSpec): Result<OpenedInput, string> {
  const { folder, head } = source;
  switch (spec.form) {
    case 'records':
      return ok(recordsInput(folder, spec.file));
    case 'csv':
    case 'tsv':
      return tableInput(folder, spec);
    case 'popolo':
      return ok(popoloInput(folder, spec, head));
    case 'claim-review':
    case 'fact-check-tools':
      return ok(claimsInput(folder, spec, head));
    case 'wikidata-entities':
    case 'wikidata-dump':
    case 'wikibase-rest': {
      const { languages } = head;
      return ok({ ...wikidataInput(spec, { folder, languages }), way: 'streamed', byHand: false });
    }
    case 'sparql-results':
      return ok({ ...sparqlInput(spec, { folder }), way: 'joined', byHand: false });
  }
}

function recordsInput(folder: string, files: readonly string[]): OpenedInput {
  return {
    way: 'joined',
    byHand: true,
    sources: {},
    async *read(report) {
      for (const file of files) {
        const drafts = readDrafts(folder, file);
        if (drafts.ok) yield* drafts.value;
        else report(drafts.fault.message);
      }
    },
  };
}
