// Known faults of packages: `npm audit`, with what ships told apart from the tools that only we run.
import { spawn } from 'node:child_process';

/** What npm knew, or why it could not say: a missing network is no fault of the packages. */
export type Audit =
  | { readonly answered: true; readonly faults: readonly KnownFault[] }
  | { readonly answered: false; readonly why: string };

export interface KnownFault {
  readonly name: string;
  readonly severity: string;
  /** Titles of the advisories about it; empty where only something that it needs is at fault. */
  readonly titles: readonly string[];
  readonly ships: boolean;
}

/** Milliseconds. The check as a whole has a minute. */
const PATIENCE = 25_000;

interface Report {
  readonly vulnerabilities?: Readonly<
    Record<
      string,
      { readonly severity: string; readonly via: readonly (string | { readonly title: string })[] }
    >
  >;
  readonly message?: string;
  readonly error?: { readonly code?: string; readonly summary?: string };
}

/** Asks the registry about everything in the lockfile of `root`. `shipped`: names of packages that are in the bundles. */
export async function auditPackages(
  root: string,
  shipped: ReadonlySet<string>,
  options: { readonly registry?: string; readonly patience?: number } = {},
): Promise<Audit> {
  const patience = options.patience ?? PATIENCE;
  const answer = await runNpm(
    root,
    [
      ...['audit', '--json', '--fetch-retries=0', `--fetch-timeout=${patience}`],
      ...(options.registry ? [`--registry=${options.registry}`] : []),
    ],
    patience,
  );
  return answer === null
    ? { answered: false, why: `no answer within ${patience / 1000} seconds` }
    : readReport(answer, shipped);
}

/** npm ends with another code for a fault found than for a fault of its own; only its report tells them apart. */
export function readReport(text: string, shipped: ReadonlySet<string>): Audit {
  let report: Report;
  try {
    report = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { answered: false, why: `npm said '${text.trim().slice(0, 120)}'` };
  }
  if (!report.vulnerabilities)
    return {
      answered: false,
      why: report.message || report.error?.summary || report.error?.code || 'no reason',
    };
  const faults = Object.entries(report.vulnerabilities).map(([name, { severity, via }]) => ({
    name,
    severity,
    titles: via.flatMap((one) => (typeof one === 'string' ? [] : [one.title])),
    ships: shipped.has(name),
  }));
  return { answered: true, faults };
}

/** Its words for the console, and whether they are good ones. */
export function tellAudit(audit: Audit): { readonly ok: boolean; readonly lines: readonly string[] } {
  if (!audit.answered)
    return {
      ok: true,
      lines: [`Known faults of packages were not looked up (${audit.why}). Nothing else depends on it.`],
    };
  const line = ({ name, severity, titles }: KnownFault): string =>
    `  ${name} (${severity}): ${titles.join('; ') || 'by something that it needs'}`;
  const shipping = audit.faults.filter(({ ships }) => ships);
  const tools = audit.faults.filter(({ ships }) => !ships);
  return {
    ok: shipping.length === 0,
    lines: [
      ...(shipping.length > 0
        ? ['Known faults in what ships; take a later version before the next release:']
        : []),
      ...shipping.map(line),
      ...(tools.length > 0 ? ['Known faults in tools that only we run (readers get none of it):'] : []),
      ...tools.map(line),
    ],
  };
}

/** What npm writes; null where it takes too long. */
function runNpm(cwd: string, args: readonly string[], patience: number): Promise<string | null> {
  // Within `npm run` npm says where it is, as a script for Node; elsewhere the PATH knows.
  const script = process.env.npm_execpath;
  const [program, first] = script?.endsWith('js') ? [process.execPath, [script]] : ['npm', []];
  return new Promise((resolve) => {
    const child = spawn(program, [...first, ...args], {
      cwd,
      stdio: ['ignore', 'pipe', 'ignore'],
      shell: program === 'npm' && process.platform === 'win32',
    });
    const parts: Buffer[] = [];
    const timer = setTimeout(() => {
      child.kill();
      resolve(null);
    }, patience);
    child.stdout?.on('data', (part: Buffer) => parts.push(part));
    child.on('error', () => resolve('npm could not be started'));
    child.on('close', () => {
      clearTimeout(timer);
      resolve(Buffer.concat(parts).toString('utf8'));
    });
  });
}
