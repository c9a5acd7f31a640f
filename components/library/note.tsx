// The reader's own note on a record, written in place. What was begun and not kept is still there the next time.

import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { MAX_NOTE } from '@/lib/core/model/limits';
import { RECORD_LABELS } from '@/lib/core/view/record-labels';

export function NoteOf(props: {
  readonly note: string;
  readonly draft: string | null;
  /** `before`: the note as it was when this was begun. */
  readonly onKeep: (text: string, before: string) => Promise<boolean>;
  readonly onDraft: (text: string | null) => void;
}) {
  const { note, draft, onKeep, onDraft } = props;
  const id = useId();
  const [isOpen, setOpen] = useState(draft !== null);
  const [text, setText] = useState(draft ?? note);
  /** The note that is being changed. Another one that comes meanwhile, from another window, is shown, and replaced only by who has seen it. */
  const [opened, setOpened] = useState(note);
  const before = useRef(note);
  const field = useRef<HTMLTextAreaElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const latest = useRef(note);
  latest.current = note;
  /** Only what was opened or closed here moves the focus. */
  const moves = useRef(false);

  useLayoutEffect(() => {
    if (!moves.current) return;
    moves.current = false;
    (isOpen ? field.current : button.current)?.focus();
  }, [isOpen]);

  function turn(open: boolean): void {
    moves.current = true;
    setOpened(note);
    before.current = note;
    setOpen(open);
  }
  async function keep(): Promise<void> {
    if (!(await onKeep(text, before.current))) {
      before.current = latest.current;
      return;
    }
    onDraft(null);
    turn(false);
  }
  function leave(): void {
    setText(note);
    onDraft(null);
    turn(false);
  }

  if (!isOpen && note === '')
    return (
      <p class="note-none">
        <button
          ref={button}
          type="button"
          class="press"
          onClick={() => {
            setText('');
            turn(true);
          }}
        >
          {RECORD_LABELS.writeNote}
        </button>
      </p>
    );
  return (
    <section class="part own-note-part" aria-labelledby={`${id}-title`}>
      <h2 class="part-title" id={`${id}-title`}>
        {RECORD_LABELS.note}
      </h2>
      {isOpen ? (
        <form
          class="note-form"
          onSubmit={(event) => {
            event.preventDefault();
            void keep();
          }}
        >
          {draft !== null && draft !== note && <p class="part-words">{RECORD_LABELS.draft}</p>}
          {note !== opened && (
            <p class="part-words" dir="auto">
              {RECORD_LABELS.noteMeanwhile(note)}
            </p>
          )}
          <label class="field-label" for={`${id}-field`}>
            {RECORD_LABELS.noteField}
          </label>
          <textarea
            ref={field}
            id={`${id}-field`}
            class="field note-field"
            rows={5}
            dir="auto"
            maxLength={MAX_NOTE}
            value={text}
            onInput={(event) => {
              setText(event.currentTarget.value);
              onDraft(event.currentTarget.value);
            }}
          />
          <p class="presses">
            <button type="submit" class="press-box">
              {RECORD_LABELS.keepNote}
            </button>
            <button type="button" class="press" onClick={leave}>
              {RECORD_LABELS.cancel}
            </button>
          </p>
        </form>
      ) : (
        <>
          <div class="note-words">
            {note
              .split(/\n+/)
              .filter(Boolean)
              .map((paragraph, at) => (
                <p key={at} dir="auto">
                  {paragraph}
                </p>
              ))}
          </div>
          <button
            ref={button}
            type="button"
            class="press"
            onClick={() => {
              setText(note);
              turn(true);
            }}
          >
            {RECORD_LABELS.editNote}
          </button>
        </>
      )}
    </section>
  );
}
