// `build`: a folder, or files of one form, becomes a pack.

import { fail, ok, type Result } from '@/lib/core/model/result';
import { buildPackFile, toldLines } from '../build';
import { INPUT_FORMS } from '../inputs/input-spec';
import { type PackSource, packSource, readPackYaml } from '../source-folder';
import { readText, yamlValues } from '../yaml-text';
import { type Called, type Command, failed, readCall, textIn, wrongCall } from './command';

const USAGE = `npm run pack -- build FOLDER --out FILE
    builds the pack that FOLDER/pack.yaml describes
npm run pack -- build --from FORM FILE... --out FILE --id ID --title TITLE --licence LICENCE --as-of DAY
    builds a pack from files of one form, without a folder

  --out FILE           gzipped where it ends in .gz
  --strict             builds nothing where a record would be left out
  --from FORM          ${INPUT_FORMS.join(', ')}
  --id, --title, --licence, --as-of (the day up to which the facts hold, 2025-01-17)
  --version 1.0        --languages en,de      --description "One line"
  --options FILE       YAML with the further fields of the input, as pack.yaml would have them (kinds, requires, item, names, …)
  --mapping FILE       for csv and tsv: which columns become which fields
  --delimiter C        --encoding latin1      --skip-lines N      for csv and tsv
  --prefix ours/       before ids, for popolo, claim-review and fact-check-tools
  --source-title "…"   --source-url URL       --source-licence LICENCE
    where the data comes from; records name it as the source “data”`;

const OPTIONS = {
  out: { type: 'string' },
  strict: { type: 'boolean' },
  from: { type: 'string' },
  id: { type: 'string' },
  title: { type: 'string' },
  licence: { type: 'string' },
  version: { type: 'string' },
  'as-of': { type: 'string' },
  languages: { type: 'string' },
  description: { type: 'string' },
  options: { type: 'string' },
  mapping: { type: 'string' },
  delimiter: { type: 'string' },
  encoding: { type: 'string' },
  'skip-lines': { type: 'string' },
  prefix: { type: 'string' },
  'source-title': { type: 'string' },
  'source-url': { type: 'string' },
  'source-licence': { type: 'string' },
} as const;

export const buildCommand: Command = {
  name: 'build',
  does: 'builds a pack from a folder, or from files of one form',
  usage: USAGE,
  async run(args) {
    const called = readCall(args, OPTIONS);
    if (!called.ok) return wrongCall(this, called.fault.message);
    const { values, positionals } = called.value;
    const out = textIn(values, 'out');
    if (!out) return wrongCall(this, 'Say where the pack goes: --out FILE.');
    if (values.from === undefined && positionals.length !== 1)
      return wrongCall(this, 'Name one folder with a pack.yaml, or say --from FORM and files.');
    const source = values.from === undefined ? readPackYaml(positionals[0]!) : sourceOf(called.value);
    if (!source.ok)
      return source.fault.code === 'usage'
        ? wrongCall(this, source.fault.message)
        : failed(source.fault.message);
    const built = await buildPackFile(source.value, out, { strict: values.strict === true });
    if (!built.ok) return failed(built.fault.message);
    const { tally, leftOut } = built.value;
    if (leftOut.count > 0)
      console.error(
        `Left out, ${leftOut.count} time${leftOut.count === 1 ? '' : 's'}:\n${toldLines(leftOut)
          .map((line) => `  ${line}`)
          .join('\n')}`,
      );
    for (const [key, reason] of Object.entries(source.value.licenceNotes))
      console.log(`The source “${key}” is used although its licence says otherwise: ${reason}`);
    const claims = tally.claims > 0 ? `, ${tally.claims} claims` : '';
    console.log(`${out}: ${tally.entities} entities, ${tally.names} names${claims}`);
    return 0;
  },
};

/** The same as a pack.yaml with one input would say. */
function sourceOf({ values, positionals }: Called): Result<PackSource, 'usage' | 'wrong'> {
  if (positionals.length === 0) return fail('usage', 'Name at least one file to build from.');
  const missing = ['id', 'title', 'licence', 'as-of'].filter((name) => values[name] === undefined);
  if (missing.length > 0)
    return fail(
      'usage',
      `A pack says what it is: ${missing.map((name) => `--${name}`).join(', ')} must be given.`,
    );
  if (!INPUT_FORMS.some((form) => form === values.from))
    return fail('usage', `--from must be one of ${INPUT_FORMS.join(', ')}, not “${String(values.from)}”.`);
  const inputs = inputsOf(values, positionals);
  if (!inputs.ok) return inputs;
  const yaml = {
    version: '1.0',
    languages: String(values.languages ?? 'en').split(','),
    dataAsOf: values['as-of'],
    ...given(values, {
      id: 'id',
      title: 'title',
      licence: 'licence',
      version: 'version',
      description: 'description',
    }),
    sources:
      values['source-title'] !== undefined
        ? { data: given(values, { title: 'source-title', url: 'source-url', licence: 'source-licence' }) }
        : {},
    inputs: inputs.value,
  };
  return packSource('.', yaml, 'the command line');
}

function inputsOf(
  values: Called['values'],
  files: readonly string[],
): Result<readonly Record<string, unknown>[], 'wrong'> {
  const { from } = values;
  const further = optionsIn(textIn(values, 'options'));
  if (!further.ok) return further;
  const isTable = from === 'csv' || from === 'tsv';
  const named = ['popolo', 'claim-review', 'fact-check-tools'].includes(String(from));
  const input = {
    form: from,
    ...given(values, { prefix: 'prefix' }),
    ...(isTable ? given(values, { mapping: 'mapping', delimiter: 'delimiter', encoding: 'encoding' }) : {}),
    ...(values['skip-lines'] === undefined ? {} : { skipLines: Number(values['skip-lines']) }),
    ...(named && values['source-title'] !== undefined ? { source: 'data' } : {}),
    ...further.value,
  };
  return ok([{ ...input, file: files }]);
}

function optionsIn(path: string | undefined): Result<Record<string, unknown>, 'wrong'> {
  if (path === undefined) return ok({});
  const text = readText(path, path);
  if (!text.ok) return fail('wrong', text.fault.message);
  const yaml = yamlValues(text.value, path);
  if (!yaml.ok) return yaml;
  const value = yaml.value[0]?.value;
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return ok({ ...value });
  return fail('wrong', `${path}: the options are not a dictionary of fields.`);
}

/** The options that were given, under the names of fields. */
function given(values: Called['values'], names: Readonly<Record<string, string>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(names).flatMap(([field, option]) =>
      values[option] === undefined ? [] : [[field, values[option]]],
    ),
  );
}
