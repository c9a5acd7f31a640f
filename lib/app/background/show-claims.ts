// Answers what a card says over a sentence that repeats claims, and over a quotation.

import { compareWithClaim } from '@/lib/core/claims/compare';
import type { EntityId } from '@/lib/core/model/entity';
import { fail, ok, type Result } from '@/lib/core/model/result';
import { checkQuote } from '@/lib/core/quotes/check-quote';
import { buildClaimCardView, claimantsOf } from '@/lib/core/view/claim-card';
import { buildQuoteCardView } from '@/lib/core/view/quote-card';
import { say } from '@/lib/core/words/say';
import type { StoreCode } from '@/lib/edge/store/faults';
import type { BackgroundServers } from '@/lib/edge/wire/serve';
import type { KnowledgeLife, Readable } from './knowledge-life';

/** Needs no index, as a card of an entity does not: a woken worker answers before it could tell any mark. */
export function createClaimCardServers(
  knowledge: Pick<KnowledgeLife, 'entities' | 'current'>,
): Pick<BackgroundServers, 'claimCard' | 'quoteCard'> {
  return {
    async claimCard({ claims: ids, sentence }) {
      const view = await firstThatKnows(knowledge, async (readable) => {
        const told = await readable.readClaims(ids);
        if (!told.ok) return told;
        const labels = await labelsOf(readable, claimantsOf(told.value));
        if (!labels.ok) return labels;
        if (told.value.length === 0) return ok(null);
        return ok(
          buildClaimCardView({
            ids,
            told: told.value,
            compare: (claim) => compareWithClaim(sentence, claim),
            labelOf: (id) => labels.value.get(id) ?? null,
          }),
        );
      });
      if (!view.ok) return view;
      return view.value ? ok(view.value) : fail('not-known', say('fault_checkGoneReload'));
    },
    async quoteCard({ text, speaker, parts }) {
      const view = await firstThatKnows(knowledge, async ({ read }) => {
        const known = await read(speaker === null ? [text] : [text, speaker]);
        if (!known.ok) return known;
        const held = known.value.get(text);
        const who = speaker === null ? null : (known.value.get(speaker)?.entity.label ?? null);
        const compare = (body: string) => checkQuote(parts, body);
        return ok(held ? buildQuoteCardView({ text: held, asked: text, speaker: who, compare }) : null);
      });
      if (!view.ok) return view;
      return view.value ? ok(view.value) : fail('not-known', say('fault_textGoneReload'));
    },
  };
}

async function labelsOf({ read }: Readable, ids: readonly EntityId[]) {
  const known = await read(ids);
  return known.ok ? ok(new Map([...known.value].map(([id, { entity }]) => [id, entity.label]))) : known;
}

/** Where it is not there, nothing is installed yet, the disk was full, or the library was deleted or replaced under us. */
async function firstThatKnows<View>(
  knowledge: Pick<KnowledgeLife, 'entities' | 'current'>,
  look: (readable: Readable) => Promise<Result<View | null, StoreCode>>,
): Promise<Result<View | null, 'unavailable'>> {
  const readable = await knowledge.entities();
  if (!readable.ok) return readable;
  let view = await look(readable.value);
  if (!view.ok || view.value === null) {
    const library = await knowledge.current();
    if (!library.ok) return library;
    view = await look(library.value);
  }
  return view.ok ? view : fail('unavailable', view.fault.message);
}
