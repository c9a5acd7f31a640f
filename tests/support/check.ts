// `npm run check`: the quick checks, before every commit.
import { runChecks } from './checks';
import { summarise } from './steps';

process.exitCode = summarise(await runChecks()) ? 0 : 1;
