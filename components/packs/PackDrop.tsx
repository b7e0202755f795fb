import { useRef, useState } from 'preact/hooks';
import { useStrings } from '../strings-context.ts';

interface Props {
  isBusy: boolean;
  onFile(file: File): void;
}

/** Where a pack's file is dropped or chosen. The button does all that dropping does. */
export function PackDrop({ isBusy, onFile }: Props) {
  const { t } = useStrings();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);

  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file && !isBusy) onFile(file);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way to what the button inside does
    <div
      class={isOver ? 'otr-drop otr-drop-over' : 'otr-drop'}
      onDragOver={(event) => {
        event.preventDefault(); // says that dropping is allowed here
        setOver(!isBusy);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <button type="button" class="otr-button otr-primary" disabled={isBusy} onClick={() => input.current?.click()}>
        {t('packs.choose')}
      </button>
      <p class="otr-quiet">{t('packs.dropHint')}</p>
      <input
        ref={input}
        type="file"
        accept=".json,.gz,.zip,application/json,application/gzip,application/zip"
        hidden
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = ''; // choosing the same file again is an update
        }}
      />
    </div>
  );
}
