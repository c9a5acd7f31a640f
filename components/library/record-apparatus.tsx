// What serves a record: the names it is known by, the same elsewhere, and the sources, each under the pack that names it.

import type { ComponentChildren } from 'preact';
import { sourceOrigin } from '@/lib/core/view/labels';
import { RECORD_LABELS } from '@/lib/core/view/record-labels';
import type { IdentifierView, NameView, SourceGroup } from '@/lib/core/view/record-view';
import { asOfWords } from '@/lib/core/view/words';
import { commaWords } from '@/lib/core/words/say';
import { webAddress } from '../ui/sources';
import { Section } from './record-parts';

export function NamesOf({ names }: { readonly names: readonly NameView[] }) {
  return (
    <Section title={RECORD_LABELS.names}>
      <ul class="known-names">
        {names.map(({ name, words }) => (
          <li key={name}>
            <bdi class="known-name">{name}</bdi> <span class="known-words">{words}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function Identifiers({ identifiers }: { readonly identifiers: readonly IdentifierView[] }) {
  if (identifiers.length === 0) return null;
  return (
    <Section title={RECORD_LABELS.identifiers}>
      <ul class="known-names">
        {identifiers.map(({ scheme, id, url }) => (
          <li key={`${scheme} ${id}`}>
            <bdi>{scheme}</bdi>{' '}
            <WebLink url={url ?? undefined}>
              <bdi>{id}</bdi>
            </WebLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** A link only where it leads to the web. */
export function WebLink(props: { readonly url: string | undefined; readonly children: ComponentChildren }) {
  const address = webAddress(props.url);
  if (address === null) return <>{props.children}</>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer">
      {props.children}
    </a>
  );
}

export function Sources({ groups }: { readonly groups: readonly SourceGroup[] }) {
  if (groups.length === 0) return null;
  return (
    <Section title={RECORD_LABELS.sources}>
      {groups.map(({ teller, sources }) => (
        <div key={teller.id} class="source-group">
          <h3 class="source-teller" dir="auto">
            {teller.isOwn
              ? teller.title
              : commaWords([teller.title, asOfWords(teller.dataAsOf), teller.licence].filter(Boolean))}
          </h3>
          <ol class="source-list">
            {sources.map(({ number, source }) => {
              const origin = sourceOrigin(source);
              return (
                <li key={number} value={number + 1}>
                  <WebLink url={source.url}>
                    <bdi>{source.title}</bdi>
                  </WebLink>
                  {origin && (
                    <span class="origin">
                      , <bdi>{origin}</bdi>
                    </span>
                  )}
                </li>
              );
            })}
          </ol>
        </div>
      ))}
    </Section>
  );
}
