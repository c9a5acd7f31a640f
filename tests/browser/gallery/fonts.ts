// The gallery's own fonts, so that it looks alike wherever it is shown: Tinos and Arimo, which are Liberation's Serif and Sans, and Noto Naskh for Arabic.
import { CARD_CSS } from '@/components/card/card-css';
import '@fontsource/arimo/400.css';
import '@fontsource/arimo/600.css';
import '@fontsource/arimo/700.css';
import '@fontsource/arimo/400-italic.css';
import '@fontsource/noto-naskh-arabic/400.css';
import '@fontsource/noto-naskh-arabic/700.css';
import '@fontsource/tinos/400.css';
import '@fontsource/tinos/700.css';
import '@fontsource/tinos/400-italic.css';

export const STORY_FONT = '18px/1.6 Tinos, "Noto Naskh Arabic"';

const RULES = `.backstory {
  --serif: Tinos, "Noto Naskh Arabic";
  --sans: Arimo, "Noto Naskh Arabic";
}
/* None of the kind is among them: every machine has another. */
.backstory code { font-family: Arimo; }
/* Not seen, but found by those who ask for fonts. */
input[type="file"], ::file-selector-button { font-family: Arimo; }`;

/** After the design's own sheet, in whose place the families are named. */
export function fontSheet(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(RULES);
  return sheet;
}

/** All that any scene needs, before it is drawn: nothing moves when a font comes. */
export async function loadFonts(): Promise<void> {
  document.adoptedStyleSheets.push(fontSheet());
  const letters = 'a\u2014\u0101\u0628\u0430';
  const faces = ['400', '700', 'italic 400'].flatMap((face) => [`${face} 16px Tinos`, `${face} 16px Arimo`]);
  const all = [...faces, '600 16px Arimo', '400 16px "Noto Naskh Arabic"', '700 16px "Noto Naskh Arabic"'];
  await Promise.all(all.map((font) => document.fonts.load(font, letters)));
}

/** The same in the document of a note's field, which has neither the card's styles nor these fonts. */
export function dressField(inner: Document): void {
  const faces = [...document.styleSheets].flatMap(({ cssRules }) =>
    [...cssRules].filter((rule) => rule instanceof CSSFontFaceRule),
  );
  for (const css of [CARD_CSS, RULES, faces.map(({ cssText }) => cssText).join('\n')]) {
    const sheet = new inner.defaultView!.CSSStyleSheet();
    sheet.replaceSync(css);
    inner.adoptedStyleSheets.push(sheet);
  }
}
