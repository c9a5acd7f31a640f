// Ties to other entities, one line per type: "Member of NATO, since 1999; European Union".

import { Fragment } from 'preact';
import type { EntityId } from '@/lib/core/model/entity';
import type { TieView } from '@/lib/core/view/card-view';
import { tieTitle } from '@/lib/core/view/labels';
import { periodWords } from '@/lib/core/view/words';
import { listComma, say } from '@/lib/core/words/say';
import { EntityName } from '../ui/parts';
import { SourceMarks } from '../ui/sources';

export function Ties(props: {
  readonly ties: readonly TieView[];
  readonly onEntity: ((entity: EntityId) => void) | undefined;
}) {
  const byType = Map.groupBy(props.ties, (tie) => tie.type);
  return (
    <ul class="ties">
      {[...byType].map(([type, ties]) => (
        <li key={type} class="tie" dir="auto">
          <span class="tie-type">{tieTitle(type)}</span>{' '}
          {ties.map((tie, position) => {
            const stop = position < ties.length - 1 ? say('list_semicolon') : '';
            const end = (
              <>
                <SourceMarks sources={tie.sources} />
                {stop}
              </>
            );
            return (
              <Fragment key={tie.entity}>
                {tie.article && `${tie.article} `}
                <span class="together">
                  <EntityName entity={tie.entity} label={tie.label} onOpen={props.onEntity} />
                  {tie.from === undefined ? end : listComma().trim()}
                </span>{' '}
                {tie.from !== undefined && (
                  <>
                    <span class="held">
                      {periodWords({ from: tie.from, to: null })}
                      {end}
                    </span>{' '}
                  </>
                )}
              </Fragment>
            );
          })}
        </li>
      ))}
    </ul>
  );
}
