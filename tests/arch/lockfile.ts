// Rule: what is installed is pinned. Every package by its exact version and checksum, from the registry, without scripts of its own.
interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}
export interface Lockfile {
  readonly lockfileVersion: number;
  readonly packages: Readonly<Record<string, Entry>>;
}
export interface PackageFile {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly overrides?: Readonly<Record<string, string>>;
}

const REGISTRY = 'https://registry.npmjs.org/';

/** Packages that run something when they are installed, by name, and what. */
const MAY_RUN: Readonly<Record<string, string>> = {
  esbuild:
    'looks whether the program for this platform, a package of its own, is there and runs; fetches it from the registry where npm left it out',
  'spawn-sync': 'looks whether Node has spawnSync, which every Node of today has, and does nothing then',
};

const nameOf = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Each entry that is not pinned, as a sentence. */
export function findUnpinned(lock: Lockfile, ours: PackageFile): string[] {
  const faults: string[] = [];
  if (lock.lockfileVersion !== 3)
    faults.push(`package-lock.json is of version ${lock.lockfileVersion}, not 3`);
  for (const kind of ['dependencies', 'devDependencies', 'overrides'] as const)
    for (const [name, version] of Object.entries(ours[kind] ?? {}))
      if (!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
        faults.push(`package.json asks for ${name} '${version}': name one version`);
  for (const [path, entry] of Object.entries(lock.packages)) {
    if (path === '') continue;
    if (entry.link || !path.includes('node_modules/')) faults.push(`${path} is a link into a folder`);
    // npm leaves `resolved` out for what comes from its own registry, where it is told to.
    if (entry.resolved !== undefined && !entry.resolved.startsWith(REGISTRY))
      faults.push(`${path} comes from '${entry.resolved}', not from ${REGISTRY}`);
    if (!/^\d+\.\d+\.\d+/.test(entry.version ?? ''))
      faults.push(`${path} has no version, but '${entry.version}'`);
    if (!/^sha512-[\w+/]{86}==$/.test(entry.integrity ?? '')) faults.push(`${path} has no SHA-512 checksum`);
    if (entry.hasInstallScript && !(nameOf(path) in MAY_RUN))
      faults.push(
        `${path} runs a script when it is installed: read it, and allow it in tests/arch/lockfile.ts or do without`,
      );
  }
  return faults;
}
