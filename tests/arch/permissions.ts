// Rule: the extension asks for what the README explains and for no more, opens itself to nobody, and runs under a strict policy.

/** What of a manifest the rule looks at. */
export interface Manifest {
  readonly permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly content_scripts?: readonly { readonly matches?: readonly string[] }[];
  readonly web_accessible_resources?: unknown;
  readonly externally_connectable?: { readonly ids?: unknown[]; readonly matches?: unknown[] };
  readonly content_security_policy?: { readonly extension_pages?: string };
  readonly incognito?: string;
  readonly minimum_chrome_version?: string;
  readonly browser_specific_settings?: {
    readonly gecko?: {
      readonly strict_min_version?: string;
      readonly data_collection_permissions?: {
        readonly required?: readonly string[];
        readonly optional?: readonly string[];
      };
    };
  };
}

export type Target = 'chrome' | 'firefox';

/** `optional`: asked for when it is used. */
export type Asked = ReadonlyMap<string, 'installed' | 'optional'>;

export function askedFor(manifest: Manifest): Asked {
  const data = manifest.browser_specific_settings?.gecko?.data_collection_permissions;
  const installed = [
    ...(manifest.permissions ?? []),
    ...(manifest.host_permissions ?? []),
    ...(manifest.content_scripts ?? []).flatMap(({ matches }) => matches ?? []),
    ...(data?.required ?? []).filter((kind) => kind !== 'none'),
  ];
  const optional = [
    ...(manifest.optional_permissions ?? []),
    ...(manifest.optional_host_permissions ?? []),
    ...(data?.optional ?? []),
  ];
  return new Map([
    ...optional.map((one) => [one, 'optional'] as const),
    ...installed.map((one) => [one, 'installed'] as const),
  ]);
}

/** The table of "What it may do": its rows for a browser. */
export function explainedIn(readme: string, target: Target): Asked {
  const from = readme.indexOf('## What it may do');
  const section = readme.slice(from, readme.indexOf('\n## ', from + 1));
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return new Map(
    rows.flatMap((row) => {
      const [what, , when] = row.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, ''));
      const other = target === 'chrome' ? '(Firefox)' : '(Chrome)';
      if (what!.includes(other)) return [];
      const kind = when === 'with the installation' ? 'installed' : 'optional';
      return [...what!.matchAll(/`([^`]+)`/g)].map(([, name]) => [name!, kind] as const);
    }),
  );
}

/** Everything that may be loaded or reached, and nothing else; whoever loosens it comes here. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self' blob: https: http:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
];

/** One sentence for each thing that stands open. */
export function whatIsOpen(manifest: Manifest, target: Target): string[] {
  const open: string[] = [];
  if (manifest.web_accessible_resources !== undefined) open.push('pages can load files of ours');
  const { ids, matches } = manifest.externally_connectable ?? {};
  if (target === 'chrome' && (ids?.length !== 0 || matches?.length !== 0))
    open.push('others can send messages');
  const policy = manifest.content_security_policy?.extension_pages?.split('; ') ?? [];
  for (const rule of POLICY) if (!policy.includes(rule)) open.push(`the policy lacks ${rule}`);
  for (const rule of policy) if (!POLICY.includes(rule)) open.push(`the policy has ${rule}`);
  if (manifest.incognito !== 'spanning') open.push('private windows are not spanned');
  const least =
    target === 'chrome'
      ? manifest.minimum_chrome_version
      : manifest.browser_specific_settings?.gecko?.strict_min_version;
  if (!least) open.push('it runs in browsers of any age');
  return open;
}
