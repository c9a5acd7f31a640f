// Answers a reader who puts something right, on a card or in the panel: what may be chosen, what is said, what is taken back.

import type { Correction } from '@/lib/core/model/correction';
import type { EntityId } from '@/lib/core/model/entity';
import { MAX_CHOICES, MAX_CORRECTIONS } from '@/lib/core/model/limits';
import { fail, ok } from '@/lib/core/model/result';
import { ruleLines } from '@/lib/core/own/write-rules';
import { correctionOf } from '@/lib/core/text/said';
import { correctionView } from '@/lib/core/view/corrections';
import { rowWordsOf } from '@/lib/core/view/list';
import { say } from '@/lib/core/words/say';
import { allTabs } from '@/lib/edge/platform/tabs';
import { callContent } from '@/lib/edge/wire/call';
import { spread } from '@/lib/edge/wire/news';
import type { BackgroundServers } from '@/lib/edge/wire/serve';
import { bearersIn } from './bearers';
import type { CorrectionKeeper } from './correction-keeper';
import type { Given } from './given';
import type { KnowledgeLife } from './knowledge-life';
import { today } from './today';

export function tellOfCorrections(): Promise<void> {
  void spread('correctionsChanged', {});
  return askStoriesAgain();
}

/** Every story that is open is asked about again; most tabs have none and do not answer. */
export async function askStoriesAgain(): Promise<void> {
  const tabs = await allTabs();
  await Promise.all(tabs.map((tab) => callContent(tab, 'corrected', {})));
}

export function createCorrectionServers(options: {
  readonly corrections: CorrectionKeeper;
  readonly knowledge: KnowledgeLife;
  readonly given: Given;
}): Pick<BackgroundServers, 'choices' | 'correct' | 'takeBack' | 'corrections' | 'exportCorrections'> {
  const { corrections, knowledge, given } = options;
  return {
    async choices({ words, among, asOf }, from) {
      if (from.is === 'page' && !given.holds(from.tab, words, among)) return notGiven();
      const library = await knowledge.current();
      if (!library.ok) return library;
      const bearers = await bearersIn(library.value, { knowledge, words });
      if (!bearers.ok) return bearers;
      const ids = [...new Set([...among, ...bearers.value])].slice(0, MAX_CHOICES + 1);
      const read = await library.value.read(ids);
      if (!read.ok) return fail('unavailable', read.fault.message);
      const choices = ids.flatMap((entity) => {
        const known = read.value.get(entity);
        return known ? [{ entity, ...rowWordsOf(known, asOf) }] : [];
      });
      if (from.is === 'page') given.choices(from.tab, words, ids);
      return ok(choices);
    },
    async correct(said, from) {
      if (from.is === 'page' && !given.holdsSaid(from.tab, said)) return notGiven();
      const correction = correctionOf(said, today());
      if (!correction) return fail('bad-message', say('fault_noWordToCorrect'));
      const before = await corrections.list();
      if (before.ok && before.value.length >= MAX_CORRECTIONS)
        return fail('unavailable', say('fault_tooManyCorrections', MAX_CORRECTIONS));
      const added = await corrections.add(correction);
      if (!added.ok) return fail('unavailable', added.fault.message);
      if (from.is === 'page') given.rule(from.tab, correction.id);
      return ok(correction);
    },
    async takeBack({ id }, from) {
      if (from.is === 'page' && !given.holdsRule(from.tab, id)) return notGiven();
      const dropped = await corrections.drop(id);
      return dropped.ok ? ok(null) : fail('unavailable', dropped.fault.message);
    },
    async corrections({ most }) {
      const rules = await corrections.list();
      if (!rules.ok) return fail('unavailable', rules.fault.message);
      // Not what can be read before the library is open: what is not there yet would be told to be gone.
      const library = await knowledge.ready();
      // The one made last is looked for first.
      const last = rules.value.slice(-most).reverse();
      const ids = new Set(last.flatMap((rule) => entityOf(rule) ?? []));
      const known = library.ok ? await library.value.read(ids) : null;
      const labelOf = (id: EntityId | null) =>
        (id !== null && known?.ok && known.value.get(id)?.entity.label) || null;
      const views = last.map((rule) => correctionView(rule, labelOf(entityOf(rule))));
      return ok({ last: views, count: rules.value.length });
    },
    async exportCorrections() {
      const rules = await corrections.list();
      if (!rules.ok) return fail('unavailable', rules.fault.message);
      const made = today();
      const lines = ruleLines({ title: 'Corrections made in Backstory', made }, rules.value);
      return ok({ name: `backstory-corrections-${made}.jsonl`, text: `${lines.join('\n')}\n` });
    },
  };
}

function notGiven() {
  return fail('not-given', say('fault_wordsNotTold'));
}

function entityOf({ verdict }: Correction): EntityId | null {
  return verdict.is === 'never' ? null : verdict.entity;
}
