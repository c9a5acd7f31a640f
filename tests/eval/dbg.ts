import { readFileSync } from 'node:fs';
import { readArticle } from '@/lib/core/annotate/annotate';
import { findNames } from '@/lib/core/annotate/find-names';
import { buildKnowledge, openKnowledge, tableOf } from '@/lib/core/annotate/knowledge';
import { FEATURES, weightVector } from '@/lib/core/link/features';
import { LEARNT } from '@/lib/core/link/learnt-weights';
import { draftNames } from '@/lib/core/link/link';
import { Outcome } from '@/lib/core/link/outcome';
import { weighGroups } from '@/lib/core/link/standing';
import { plainArticle } from './corpus-article';
import { readKnowledgeBase } from './knowledge-base';

const D = '/work/shared/data/linking';
const base = await readKnowledgeBase(`${D}/kb.jsonl.gz`, `${D}/kb_links.tsv.gz`);
if (!base.ok) throw 1;
const opened = openKnowledge(buildKnowledge(base.value));
if (!opened.ok) throw 1;
const [, , id, ...names] = process.argv;
const w = weightVector(LEARNT.together);
for (const line of readFileSync('/tmp/w/aida/a.jsonl', 'utf8').trim().split('\n')) {
  const t = JSON.parse(line);
  if (t.id !== id) continue;
  const { words } = readArticle({ article: plainArticle(t.text), language: 'en', date: null });
  const { found, all } = findNames(opened.value, words.tokens);
  const table = tableOf(opened.value, all);
  const { drafts } = draftNames(words, table, found, new Outcome(words));
  const { groups } = weighGroups(table, drafts);
  for (const g of groups)
    if (names.includes(g.mentions[0]!.words)) {
      console.log(g.mentions[0]!.words, 'nil', g.nil.toFixed(2));
      for (const c of g.weighed.slice(0, 9))
        console.log(
          '  ',
          c.probability.toFixed(2),
          table.label(c.candidate.entity),
          c.candidate.kind,
          c.candidate.reading.prior.toFixed(3),
          FEATURES.map((f, i) => [f, c.features[i]! * w[i]!] as const)
            .filter((x) => Math.abs(x[1]) > 0.05)
            .map((x) => x[0] + ' ' + x[1].toFixed(1))
            .join(' '),
        );
    }
}

import { stemHash } from '@/lib/core/link/context-words';

const W =
  'baseball team and Major League franchise in Detroit Michigan United States football American club national professional men association'.split(
    ' ',
  );
for (const line of readFileSync('/tmp/w/aida/a.jsonl', 'utf8').trim().split('\n')) {
  const t = JSON.parse(line);
  if (t.id !== id) continue;
  const { words } = readArticle({ article: plainArticle(t.text), language: 'en', date: null });
  const { found, all } = findNames(opened.value, words.tokens);
  const table = tableOf(opened.value, all);
  for (const f of found)
    if (words.tokens.text.slice(f.start, f.end) === names[0])
      for (const n of table.readings(f.entries, f.hash))
        for (const r of n.readings.slice(0, 6)) {
          const c = table.context(r.entity);
          console.log(table.label(r.entity), c.length, W.filter((w) => c.includes(stemHash(w))).join(' '));
        }
}
