// A sentence that follows what is typed: seen with every letter, read aloud once the fingers rest. Else a screen reader begins it anew with each.

import { useEffect, useState } from 'preact/hooks';

/** Milliseconds without another sentence. */
const REST = 700;

/** `words`: a key without a change is no other sentence. Empty: nothing is said. */
export function Rested({ words, look }: { readonly words: string; readonly look?: string }) {
  const [told, tell] = useState('');
  useEffect(() => {
    const rest = setTimeout(() => tell(words), REST);
    return () => clearTimeout(rest);
  }, [words]);
  return (
    <>
      <p class={look} aria-hidden="true" dir="auto">
        {words}
      </p>
      {/* Always in the tree: a status that is put in later is not read aloud. */}
      <p class="hidden" role="status" dir="auto">
        {told}
      </p>
    </>
  );
}
