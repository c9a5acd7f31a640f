// What is wrong with a view in a language: keys in the place of words, English that is ours, a direction that is not the language's.

import english from '@/components/public/_locales/en/messages.json';
import { type Catalogue, speakerOf } from '../../support/speakers';

/** Letters that a message must have beside its values: with fewer, any words would be taken for it. */
const TELLING = 6;

/** The English messages that the language says otherwise, as patterns of whole texts. */
function englishOf(catalogue: Catalogue): RegExp[] {
  return Object.entries(english as Catalogue).flatMap(([key, { message }]) => {
    if (catalogue[key]?.message === message) return [];
    const letters = message.replace(/\$[1-9]/g, '').match(/\p{L}/gu) ?? [];
    if (letters.length < TELLING) return [];
    const escaped = message.replace(/[.*+?^{}()|[\]\\]/g, '\\$&').replace(/\$[1-9]/g, '.+');
    return [new RegExp(`^${escaped}$`)];
  });
}

const ATTRIBUTES = ['aria-label', 'title', 'placeholder', 'alt'];

/** Texts that a reader sees or hears, as elements have them. */
function textsOf(root: ParentNode): string[] {
  const texts: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '');
    for (const child of node.childNodes) walk(child);
  };
  for (const child of root.childNodes) walk(child);
  for (const element of root.querySelectorAll('*'))
    for (const name of ATTRIBUTES) {
      const value = element.getAttribute(name);
      if (value) texts.push(value);
    }
  return texts.map((text) => text.replace(/[\u2068\u2069\u200f]/g, '').trim()).filter(Boolean);
}

/** All that a sample says, at any depth. */
function stringsIn(sample: unknown, found = new Set<string>(), seen = new Set<unknown>()): Set<string> {
  if (typeof sample === 'string') found.add(sample.trim());
  if (typeof sample !== 'object' || sample === null || seen.has(sample)) return found;
  seen.add(sample);
  const parts = sample instanceof Map ? [...sample.keys(), ...sample.values()] : Object.values(sample);
  for (const part of parts) stringsIn(part, found, seen);
  return found;
}

/**
 * Sentences on what is wrong; none where all is as the language has it. `sample`: what is shown. What it says itself, as a pack, a story
 * or a fault does, is not the interface's; what it was given by our own functions is in the language already.
 */
export function foreignWords(root: ParentNode, catalogue: Catalogue, sample: unknown = null): string[] {
  const patterns = englishOf(catalogue);
  const samples = stringsIn(sample);
  return [...new Set(textsOf(root))].flatMap((text) => {
    if (/(?:^|\s)[a-z]+_\w+/.test(text) && text.split(/\s/).some((word) => word in english))
      return [`a key is shown: ${text}`];
    if (samples.has(text)) return [];
    return patterns.some((pattern) => pattern.test(text)) ? [`left in English: ${text}`] : [];
  });
}

/** What the catalogue says of itself. */
export function directionOf(catalogue: Catalogue): 'ltr' | 'rtl' {
  return speakerOf(catalogue).direction;
}
