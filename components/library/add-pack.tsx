// How another pack is added: from a file, from an address, or the one that came with Backstory again.

import { useId } from 'preact/hooks';
import { MAX_URL } from '@/lib/core/model/limits';
import { PACK_LABELS } from '@/lib/core/view/pack-words';
import type { PacksProps } from './library-props';

export function AddPack(
  props: Pick<PacksProps, 'onInstallFiles' | 'onInstallUrl' | 'onInstallPackaged'> & {
    readonly canInstallPackaged: boolean;
  },
) {
  const id = useId();
  return (
    <section class="add-pack" aria-labelledby={`${id}-title`}>
      <h2 class="part-title" id={`${id}-title`}>
        {PACK_LABELS.install}
      </h2>
      <p class="part-words">{PACK_LABELS.installWords}</p>
      <p class="add-file">
        <ChooseFile
          label={PACK_LABELS.choose}
          accept=".jsonl,.gz,.ndjson,.sig,application/gzip,application/x-ndjson"
          several
          onFiles={props.onInstallFiles}
        />{' '}
        <span>{PACK_LABELS.drop}</span>
      </p>
      <form
        class="add-address"
        onSubmit={(event) => {
          event.preventDefault();
          const field = event.currentTarget.elements.namedItem('address');
          if (field instanceof HTMLInputElement) props.onInstallUrl(field.value.trim());
        }}
      >
        <label class="field-label" for={`${id}-address`}>
          {PACK_LABELS.address}
        </label>
        <input
          id={`${id}-address`}
          class="field"
          name="address"
          type="url"
          required
          placeholder="https://"
          maxLength={MAX_URL}
          pattern="[Hh][Tt][Tt][Pp][Ss]?://.+"
          dir="ltr"
          aria-describedby={`${id}-words`}
        />
        <button type="submit" class="press-box">
          {PACK_LABELS.fetch}
        </button>
        <p class="part-words" id={`${id}-words`}>
          {PACK_LABELS.fetchWords}
        </p>
      </form>
      {props.canInstallPackaged && (
        <button type="button" class="press-box" onClick={props.onInstallPackaged}>
          {PACK_LABELS.starter}
        </button>
      )}
    </section>
  );
}

/** The browser's own chooser, behind words of ours: a label that holds the field keeps its keys and its name. */
export function ChooseFile(props: {
  readonly label: string;
  readonly accept: string;
  readonly several?: boolean;
  readonly onFiles: (files: readonly File[]) => void;
}) {
  return (
    <label class="press-box choose-file">
      <input
        type="file"
        class="hidden"
        accept={props.accept}
        multiple={props.several}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          if (files.length > 0) props.onFiles(files);
          // So that the same file can be chosen again.
          event.currentTarget.value = '';
        }}
      />
      {props.label}
    </label>
  );
}
