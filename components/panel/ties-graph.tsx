// The ties of the page as a picture, folded away: a name a row, an arc for each two that are tied.
//
// The sentences above are its equal: they say all that it shows, and how. So it is one image with a name, and nothing in it takes the
// focus: stops without anything to press would only be in the way of whoever goes by keys.

import { useId, useMemo } from 'preact/hooks';
import type { PageTie } from '@/lib/core/view/page-ties-view';
import { tiesGraph } from '@/lib/core/view/ties-graph';
import { say, sayCount } from '@/lib/core/words/say';
import { Glyph } from '../ui/glyph';
import { Fold } from '../ui/parts';

export function TiesPicture({ ties }: { readonly ties: readonly PageTie[] }) {
  const id = useId();
  const graph = useMemo(() => tiesGraph(ties), [ties]);
  // Two names and a line between them are said better than drawn.
  if (graph.nodes.length < 3) return null;
  const { nodes, arcs, width, height, leftOut } = graph;
  return (
    <Fold title={say('ties_graph')}>
      <p class="tie-caption" id={`${id}-label`}>
        {say('ties_graph_label')}
      </p>
      <div class="tie-graph" role="img" aria-labelledby={`${id}-label`}>
        <svg class="tie-arcs" viewBox={`0 0 ${width} ${height}`} aria-hidden="true" focusable="false">
          {arcs.map(({ key, path, ties: count }) => (
            <path key={key} d={path} style={{ strokeWidth: Math.min(3, 0.75 + 0.5 * count) }} />
          ))}
        </svg>
        <ol class="tie-names" aria-hidden="true">
          {nodes.map(({ entity, kind, label }) => (
            <li key={entity} class="tie-name" data-kind={kind}>
              <Glyph name={kind} />
              <bdi>{label}</bdi>
            </li>
          ))}
        </ol>
      </div>
      {leftOut > 0 && <p class="tie-caption">{sayCount('ties_graph_rest', leftOut)}</p>}
    </Fold>
  );
}
