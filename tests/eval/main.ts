// npm run eval -- NAME: measures one part against the shared data. Each part is a module of this folder with a `run`.
import '../support/speak-english';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('.', import.meta.url));
/** A part is offered once its module is there. */
const PARTS = [
  'linking',
  'learn',
  'claims',
  'claims-learn',
  'claims-common',
  'acceptance',
  'stream',
  'perturbed',
  'checkable',
  'article',
  'errors',
  'lexicon',
  'marks',
  'contrast',
  'quotes',
  'unknown',
].filter((name) => existsSync(`${HERE}${name}.ts`));

/** A part of the evaluation. `run` gets the arguments after its name and answers the exit code. */
interface Part {
  run(args: readonly string[]): number | Promise<number>;
}

function isPart(module: object): module is Part {
  return 'run' in module && typeof module.run === 'function';
}

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || !PARTS.includes(name)) {
    console.error(`Say what to evaluate: npm run eval -- ${PARTS.join('|')}`);
    return 2;
  }
  const module = (await import(`./${name}.ts`)) as object;
  if (!isPart(module)) {
    console.error(`tests/eval/${name}.ts is not a part of the evaluation: it exports no run().`);
    return 2;
  }
  return module.run(args);
}

process.exitCode = await main(process.argv.slice(2));
