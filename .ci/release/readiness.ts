// Whether the tree may be released as the version that it bears: what package.json, the changelog and git say of it.

export interface Tree {
  /** Of package.json: the one place where the version stands. */
  readonly version: string;
  /** What package-lock.json repeats of it. */
  readonly lockedVersion: string;
  readonly changelog: string;
  /** `.ci/RELEASING.md`. */
  readonly releasing: string;
  /** What Firefox and its store know the extension by. */
  readonly geckoId: string;
  /** Lines of `git status --porcelain`: changed, and not known to git. */
  readonly changed: readonly string[];
  /** Tags of earlier releases: `v1.2.0`. */
  readonly tags: readonly string[];
}

const SEMVER = /^(\d+)\.(\d+)\.(\d+)$/;

/** Everything that stands in the way, each as a sentence on what to do. */
export function findUnready(tree: Tree): string[] {
  const { version, lockedVersion, changelog, releasing, geckoId, changed, tags } = tree;
  const faults: string[] = [];
  if (changed.length > 0)
    faults.push(
      `The tree is not clean: commit or remove ${changed.map((line) => line.slice(3)).join(', ')}.`,
    );
  if (!SEMVER.test(version)) faults.push(`package.json: version '${version}' is not of three numbers.`);
  if (version !== lockedVersion)
    faults.push(`package-lock.json says version ${lockedVersion}, package.json ${version}: run npm install.`);
  const latest = tags
    .filter((tag) => SEMVER.test(tag.replace(/^v/, '')))
    .sort(compareTags)
    .at(-1);
  if (latest && compareTags(`v${version}`, latest) <= 0)
    faults.push(`package.json: version ${version} is not later than ${latest}, which is released: raise it.`);
  const section = sectionOf(changelog, version);
  const isUnreleased = /^- /m.test(sectionOf(changelog, 'Unreleased') ?? '');
  if (section === null)
    faults.push(
      `CHANGELOG.md has no section '## [${version}] - YYYY-MM-DD': on the day of the release put what stands under [Unreleased] under it (.ci/RELEASING.md, step 2).`,
    );
  else if (!/^- /m.test(section)) faults.push(`CHANGELOG.md: the section of ${version} lists nothing.`);
  if (section !== null && isUnreleased)
    faults.push(`CHANGELOG.md: what stands under [Unreleased] belongs under [${version}].`);
  if (geckoId === '' || /\.(example|test|invalid|localhost)$/.test(geckoId))
    faults.push(
      `wxt.config.ts: the identifier '${geckoId}' holds a place only: give it the name to publish under, which a store keeps for good (.ci/RELEASING.md, step 3).`,
    );
  for (const { kind, version: of, release } of readForms(releasing))
    if (!SEMVER.test(release))
      faults.push(`.ci/RELEASING.md: version ${of} of ${kind} names no release, but '${release}'.`);
  return faults;
}

/** By their numbers; `v1.10.0` comes after `v1.9.0`. */
export function compareTags(a: string, b: string): number {
  const [left, right] = [a, b].map((tag) => tag.replace(/^v/, '').split('.').map(Number));
  for (let at = 0; at < 3; at++) if (left![at] !== right![at]) return left![at]! - right![at]!;
  return 0;
}

function sectionOf(changelog: string, name: string): string | null {
  const dated = name === 'Unreleased' ? '' : ' - \\d{4}-\\d{2}-\\d{2}';
  const heading = new RegExp(`^## \\[${name.replaceAll('.', '\\.')}\\]${dated}\\s*$`, 'm').exec(changelog);
  if (!heading) return null;
  const rest = changelog.slice(heading.index + heading[0].length);
  return rest.split(/^## /m)[0]!;
}

/** One version of a form in which things are kept, and the first release that wrote it. */
export interface FormVersion {
  readonly kind: string;
  readonly version: number;
  readonly release: string;
}

/** The table under "What is kept in which form" of `.ci/RELEASING.md`: | form | version | since | what changed |. */
export function readForms(releasing: string): FormVersion[] {
  const part = releasing.split(/^## What is kept in which form$/m)[1]?.split(/^## /m)[0] ?? '';
  return [...part.matchAll(/^\| `([\w ]+)` \| (\d+) \| ([^|]+) \|/gm)].map(([, kind, version, release]) => ({
    kind: kind!,
    version: Number(version),
    release: release!.trim(),
  }));
}
