// What the panel's reader puts right: asked of the background, told in sentences, saved as a file.

import { h } from 'preact';
import type { Correcting } from '@/components/card/correct';
import { FindName } from '@/components/panel/find-name';
import type { Correction, CorrectionId } from '@/lib/core/model/correction';
import { MAX_NAME } from '@/lib/core/model/limits';
import type { Result } from '@/lib/core/model/result';
import type { SessionView } from '@/lib/core/model/session';
import { type CorrectionView, correctionView, storyNames } from '@/lib/core/view/corrections';
import { saveFile } from '@/lib/edge/platform/save-file';
import { callBackground } from '@/lib/edge/wire/call';

/** What may be put right at a mention of the session; null: there is no such mention any more. */
export function correctingAt(
  session: SessionView,
  { mention: number, label }: { readonly mention: number; readonly label: string },
  onSaid: (said: CorrectionView) => void,
): Correcting | null {
  const mention = session.mentions[number];
  if (!mention) return null;
  const { words, entity, confidence, reason, rivals } = mention;
  const asOf = session.published;
  return {
    words,
    entity,
    label,
    isSure: confidence === 'sure',
    correction: reason.kind === 'corrected' ? reason.correction : null,
    tellsElsewhere: true,
    storyNames: () => storyNames(session.mentions, mention),
    onAsk: () =>
      callBackground('choices', { words, among: [entity, ...rivals.map((rival) => rival.entity)], asOf }),
    renderMore: (onChoose) =>
      h(FindName, {
        onFind: (name) => callBackground('choices', { words: name, among: [], asOf }),
        onChoose,
      }),
    onSay: async (said, about): Promise<Result<Correction>> => {
      const answer = await callBackground('correct', said);
      if (answer.ok) onSaid(correctionView(answer.value, about));
      return answer;
    },
    onTakeBack: takeBack,
  };
}

/** These words name nobody, in no story. */
export async function noName(
  words: string,
  onSaid: (said: CorrectionView) => void,
): Promise<Result<Correction>> {
  const said = {
    words: words.slice(0, MAX_NAME),
    verdict: { is: 'never' },
    scope: { in: 'everywhere' },
  } as const;
  const answer = await callBackground('correct', said);
  if (answer.ok) onSaid(correctionView(answer.value, null));
  return answer;
}

export function takeBack(id: CorrectionId): Promise<Result<unknown>> {
  return callBackground('takeBack', { id });
}

/** Lets the browser save all corrections as a file. */
export async function saveCorrections(document: Document): Promise<Result<unknown>> {
  const file = await callBackground('exportCorrections', {});
  if (!file.ok) return file;
  saveFile(document, file.value.name, new Blob([file.value.text], { type: 'application/x-ndjson' }));
  return file;
}
