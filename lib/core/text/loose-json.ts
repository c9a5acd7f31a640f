// JSON as pages write it: with comments around it, raw line breaks in its strings, commas too many.

/** The value that the text states, as it is or mended; undefined where it is no JSON. */
export function looseJson(text: string): unknown {
  const strict = parsed(text);
  return strict === undefined ? parsed(mended(text)) : strict;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (fault) {
    // A RangeError: nested deeper than the engine follows.
    if (!(fault instanceof SyntaxError || fault instanceof RangeError)) throw fault;
    return undefined;
  }
}

function mended(text: string): string {
  return (
    text
      .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
      .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what JSON forbids within strings
      .replace(/[\u0000-\u001f]+/g, ' ')
      .replace(/,\s*(?=[}\]])/g, '')
      .replace(/;\s*$/, '')
  );
}
