// All commands of `npm run pack`, and which of them was called.

import { buildCommand } from './build';
import { checkCommand } from './check';
import { type Command, failed } from './command';
import { diffCommand } from './diff';
import { indexCommand } from './index-command';
import { schemasCommand } from './schemas';
import { keygenCommand, signCommand, verifyCommand } from './sign';

const COMMANDS: readonly Command[] = [
  buildCommand,
  checkCommand,
  diffCommand,
  keygenCommand,
  signCommand,
  verifyCommand,
  indexCommand,
  schemasCommand,
];

/** What a file system answers where a file cannot be written. */
const WRITING = new Set([
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOTDIR',
  'EISDIR',
  'EEXIST',
]);

function usage(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  const rows = COMMANDS.map(({ name, does }) => `  ${name.padEnd(width)}  ${does}`);
  return `npm run pack -- COMMAND …\n\n${rows.join('\n')}\n\nnpm run pack -- COMMAND --help tells more. packs/README.md has examples.`;
}

/** Runs one command: 0 well, 1 something is wrong with the data, 2 it was called wrongly. */
export async function runCommand([name, ...args]: readonly string[]): Promise<number> {
  const command = COMMANDS.find((one) => one.name === name);
  if (!command) {
    const asked = name === '--help' || name === 'help';
    (asked ? console.log : console.error)(
      name && !asked ? `There is no command “${name}”.\n\n${usage()}` : usage(),
    );
    return asked ? 0 : 2;
  }
  if (args.includes('--help')) {
    console.log(command.usage);
    return 0;
  }
  try {
    return await command.run(args);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || !WRITING.has(String(error.code))) throw error;
    return failed(`Nothing was written: ${error.message}. Make room, or choose another place with --out.`);
  }
}
