// The builder's command line: `npm run pack -- COMMAND …`.

import { runCommand } from './commands/all';

runCommand(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
