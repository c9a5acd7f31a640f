// What stands where a view cannot be drawn. Without it Preact leaves what stood there before, as if it were so, and tells nobody.

import type { ComponentChildren } from 'preact';
import { useErrorBoundary, useRef } from 'preact/hooks';
import { say, spokenDirection, spokenLanguage } from '@/lib/core/words/say';
import './broken.css';

/** `of`: what is shown. A fault of one story or record is none of the next: that is drawn again. */
export function Unbroken(props: { readonly of: string; readonly children?: ComponentChildren }) {
  const [thrown, forget] = useErrorBoundary();
  const brokeAt = useRef('');
  if (!thrown) brokeAt.current = props.of;
  else if (brokeAt.current !== props.of) forget();
  if (!thrown) return <>{props.children}</>;
  return (
    <main class="backstory broken" dir={spokenDirection()} lang={spokenLanguage()}>
      <div role="alert">
        <p>{say('broken_words')}</p>
        <p>
          <button type="button" onClick={() => location.reload()}>
            {say('broken_reload')}
          </button>
        </p>
        <p class="broken-fault" lang="en" dir="ltr">
          {String(thrown)}
        </p>
      </div>
    </main>
  );
}
