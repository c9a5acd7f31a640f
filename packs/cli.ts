// The builder's command line: `npm run pack -- COMMAND …`.

import { buildCommand } from './commands/build';
import { checkCommand } from './commands/check';
import type { Command } from './commands/command';
import { diffCommand } from './commands/diff';
import { indexCommand } from './commands/index-command';
import { schemasCommand } from './commands/schemas';
import { keygenCommand, signCommand, verifyCommand } from './commands/sign';

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

function usage(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  const rows = COMMANDS.map(({ name, does }) => `  ${name.padEnd(width)}  ${does}`);
  return `npm run pack -- COMMAND …\n\n${rows.join('\n')}\n\nnpm run pack -- COMMAND --help tells more. packs/README.md has examples.`;
}

async function main([name, ...args]: readonly string[]): Promise<number> {
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
  return command.run(args);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
