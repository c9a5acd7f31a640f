// A message around a name that keeps a direction of its own: "by PolitiFact", whatever script the name is in.

import { type MessageKey, sayAround } from '@/lib/core/words/say';

export function Around(props: {
  readonly words: MessageKey;
  readonly className?: string;
  readonly children: string;
}) {
  const [before, after] = sayAround(props.words);
  return (
    <>
      {before}
      <bdi class={props.className}>{props.children}</bdi>
      {after}
    </>
  );
}
