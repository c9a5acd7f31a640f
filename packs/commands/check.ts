// `check`: every fault of a file by its line, and what is likely a slip.

import { checkFile } from '../check';
import type { CheckReport } from '../findings';
import { type Command, readCall, wrongCall } from './command';

/** Warnings of one sort that are shown without --all. */
const SHOWN = 5;

export const checkCommand: Command = {
  name: 'check',
  does: 'tells every fault of a pack, patch, index or signature, by its line',
  usage: `npm run pack -- check FILE... [--all] [--json]
    tells every fault by its line, then what is legal but likely a slip; ends with 1 where there is a fault
    A signature beside the file (FILE.sig) is checked with it; so are the parts and patches below an index.

  --all     all warnings, not the first ${SHOWN} of each sort
  --json    one JSON object a file: file, kind, sound, faults, faultCount, warnings, warningCounts, holds, signedBy`,
  async run(args) {
    const called = readCall(args, { json: { type: 'boolean' }, all: { type: 'boolean' } });
    if (!called.ok) return wrongCall(this, called.fault.message);
    const { values, positionals } = called.value;
    if (positionals.length === 0) return wrongCall(this, 'Name a file to check.');
    let code = 0;
    for (const path of positionals) {
      const report = await checkFile(path);
      if (values.json) console.log(JSON.stringify(report));
      else show(report, values.all === true);
      if (!report.sound) code = 1;
    }
    return code;
  },
};

function show(report: CheckReport, all: boolean): void {
  for (const { message } of report.faults) console.error(message);
  if (report.faultCount > report.faults.length)
    console.error(`… and ${report.faultCount - report.faults.length} faults more.`);
  for (const [code, count] of Object.entries(report.warningCounts)) {
    const told = report.warnings.filter((warning) => warning.code === code).slice(0, all ? undefined : SHOWN);
    for (const { message } of told) console.error(`Perhaps a slip: ${message}`);
    if (count > told.length)
      console.error(
        `… and ${count - told.length} more of this sort (${code})${all ? '' : '; --all shows them'}.`,
      );
  }
  const holds = Object.entries(report.holds ?? {}).map(([what, count]) => `${count} ${what}`);
  const verdict = report.sound ? 'sound' : `${report.faultCount} fault(s)`;
  const signed = report.signedBy ? `; signed by the key ${report.signedBy}` : '';
  console.log(`${report.file}: ${[verdict, holds.join(', ')].filter(Boolean).join('; ')}${signed}`);
}
