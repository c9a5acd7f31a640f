// Which licences may be in what ships, and what each asks of us. Anything else stops the build until somebody has read it.

interface LicenceRule {
  readonly why: string;
  /** Whether its text, with the names of those who hold the rights, must come with every copy. */
  readonly asksForNotice: boolean;
}

/** SPDX identifiers of code. https://spdx.org/licenses/ has the texts. */
export const CODE_LICENCES: Readonly<Record<string, LicenceRule>> = {
  '0BSD': { why: 'asks for nothing', asksForNotice: false },
  'Apache-2.0': { why: 'asks for its text and the NOTICE file', asksForNotice: true },
  'BSD-2-Clause': { why: 'asks for its notice', asksForNotice: true },
  'BSD-3-Clause': { why: 'asks for its notice', asksForNotice: true },
  ISC: { why: 'asks for its notice', asksForNotice: true },
  MIT: { why: 'asks for its notice', asksForNotice: true },
  'MPL-2.0': {
    why: 'file by file: unchanged files, and where their source is to be had',
    asksForNotice: true,
  },
};

/** Licences of what the starter pack takes over, by the word with which its source states it begins. */
export const DATA_LICENCES: Readonly<Record<string, LicenceRule>> = {
  'BSD-3-Clause': CODE_LICENCES['BSD-3-Clause']!,
  'CC0-1.0': { why: 'asks for nothing', asksForNotice: false },
  MIT: CODE_LICENCES.MIT!,
  'Official text': { why: 'a treaty or law, which its state excepts from copyright', asksForNotice: false },
  'Public domain': { why: 'asks for nothing', asksForNotice: false },
  'Unicode-3.0': { why: 'asks for its notice', asksForNotice: true },
};

interface Licensed {
  readonly name: string;
  readonly licence: string;
  readonly notice: string | null;
}

/** Each of these that may not ship, as one sentence: what is wrong, and what to do. */
export function findForbiddenLicences(
  things: readonly Licensed[],
  allowed: Readonly<Record<string, LicenceRule>>,
): string[] {
  return things.flatMap(({ name, licence, notice }) => {
    const rule = allowed[licenceWord(licence)];
    if (!licence) return [`${name} states no licence: find out, or do without it.`];
    if (!rule)
      return [
        `${name} is under '${licence}', which .ci/release/licence-rules.ts does not allow: read it, and allow it there or do without ${name}.`,
      ];
    if (rule.asksForNotice && !notice)
      return [`${name} is under ${licence}, which asks for its notice, and none is at hand.`];
    return [];
  });
}

/** `CC0-1.0 for ids and labels` and `MIT; taken all the same: …` begin with the licence's own word. */
export function licenceWord(licence: string): string {
  return licence.split(/;| for /)[0]!.trim();
}
