// The licences that the builder knows, as data: what each asks of whoever passes the material on. packs/LICENCES.md explains it.

/**
 * - `free` nothing is asked: public domain, dedications to it, official texts
 * - `notice` the author or the licence must be named, nothing else
 * - `alike` the same, and what is made from it must be under this licence, a later version, or one named compatible
 * - `non-commercial` no commercial use; `non-commercial-alike` the same, and passed on alike
 * - `unchanged` may only be passed on as it is
 * - `closed` nobody may pass it on without asking
 */
export type LicenceKind =
  | 'free'
  | 'notice'
  | 'alike'
  | 'non-commercial'
  | 'non-commercial-alike'
  | 'unchanged'
  | 'closed';

export interface Licence {
  /** SPDX identifier, where there is one; else our own word. */
  readonly id: string;
  readonly kind: LicenceKind;
  /** Identifiers of the licences under which something made from it may stand besides its own. Only of `alike` kinds. */
  readonly into?: readonly string[];
  /** Where the text of the licence stands. */
  readonly text?: string;
  /** Other ways to write it, folded as `foldLicence` does. */
  readonly also?: readonly string[];
}

/** Creative Commons licences of one sort, by version; a later version may take the place of an earlier one where `into` says so. */
function creativeCommons(sort: string, kind: LicenceKind, versions: readonly string[]): Licence[] {
  const alike = kind === 'alike' || kind === 'non-commercial-alike';
  return versions.map((version, at) => {
    const id = `CC-${sort.toUpperCase()}-${version}`;
    // Version 1.0 has no clause on later versions; 2.0 and after have (section 4 b of 2.0 to 3.0).
    const later = versions.slice(at + 1).map((one) => `CC-${sort.toUpperCase()}-${one}`);
    return {
      id,
      kind,
      ...(alike ? { into: version === '1.0' ? [] : later } : {}),
      text: `https://creativecommons.org/licenses/${sort}/${version}/legalcode`,
      also: [`creativecommons.org/licenses/${sort}/${version}`],
    };
  });
}

const VERSIONS = ['1.0', '2.0', '2.5', '3.0', '4.0'];

export const LICENCES: readonly Licence[] = [
  {
    id: 'CC0-1.0',
    kind: 'free',
    text: 'https://creativecommons.org/publicdomain/zero/1.0/legalcode',
    also: ['cc0', 'cc-zero', 'creativecommons.org/publicdomain/zero/1.0'],
  },
  {
    id: 'PDDL-1.0',
    kind: 'free',
    text: 'https://opendatacommons.org/licenses/pddl/1-0/',
    also: ['pddl', 'opendatacommons.org/licenses/pddl/1-0'],
  },
  {
    id: 'Public domain',
    kind: 'free',
    also: ['pd', 'creativecommons.org/publicdomain/mark/1.0', 'us-government-work', 'u.s.-government-work'],
  },
  // Texts of laws and treaties, which many states except from copyright (Berne Convention, article 2 (4)).
  { id: 'Official text', kind: 'free' },
  ...creativeCommons('by', 'notice', VERSIONS),
  {
    id: 'ODC-By-1.0',
    kind: 'notice',
    text: 'https://opendatacommons.org/licenses/by/1-0/',
    also: ['odc-by', 'opendatacommons.org/licenses/by/1-0'],
  },
  {
    id: 'OGL-UK-3.0',
    kind: 'notice',
    text: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    also: ['open-government-licence-v3.0', 'nationalarchives.gov.uk/doc/open-government-licence/version/3'],
  },
  { id: 'OGL-UK-2.0', kind: 'notice' },
  { id: 'OGL-UK-1.0', kind: 'notice' },
  { id: 'OGL-Canada-2.0', kind: 'notice' },
  { id: 'etalab-2.0', kind: 'notice' },
  { id: 'DL-DE-BY-2.0', kind: 'notice' },
  { id: 'DL-DE-ZERO-2.0', kind: 'free' },
  { id: 'CDLA-Permissive-2.0', kind: 'notice' },
  { id: 'MIT', kind: 'notice', text: 'https://spdx.org/licenses/MIT.html' },
  { id: 'BSD-2-Clause', kind: 'notice', text: 'https://spdx.org/licenses/BSD-2-Clause.html' },
  { id: 'BSD-3-Clause', kind: 'notice', text: 'https://spdx.org/licenses/BSD-3-Clause.html' },
  { id: 'ISC', kind: 'notice', text: 'https://spdx.org/licenses/ISC.html' },
  { id: 'Apache-2.0', kind: 'notice', text: 'https://spdx.org/licenses/Apache-2.0.html' },
  { id: 'Unicode-3.0', kind: 'notice', text: 'https://spdx.org/licenses/Unicode-3.0.html' },
  ...creativeCommons('by-sa', 'alike', VERSIONS),
  {
    id: 'ODbL-1.0',
    kind: 'alike',
    into: [],
    text: 'https://opendatacommons.org/licenses/odbl/1-0/',
    also: ['odbl', 'opendatacommons.org/licenses/odbl/1-0'],
  },
  ...creativeCommons('by-nc', 'non-commercial', VERSIONS),
  ...creativeCommons('by-nc-sa', 'non-commercial-alike', VERSIONS),
  ...creativeCommons('by-nd', 'unchanged', VERSIONS),
  ...creativeCommons('by-nc-nd', 'unchanged', VERSIONS),
  { id: 'All rights reserved', kind: 'closed', also: ['proprietary', 'copyright', 'licenseref-proprietary'] },
];
