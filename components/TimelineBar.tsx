import { pngOf, saveFile } from './save-file.ts';
import { useStrings } from './strings-context.ts';

interface Props {
  /** Whether all of the time is shown. */
  isWhole: boolean;
  onNearer(): void;
  onWider(): void;
  onAll(): void;
  /** What is shown, as an SVG document. */
  picture(): string;
}

/** What can be done with a timeline: look nearer, wider, at all of it; take it along as a picture. */
export function TimelineBar({ isWhole, onNearer, onWider, onAll, picture }: Props) {
  const { t } = useStrings();
  const saveSvg = () => saveFile('timeline.svg', new Blob([picture()], { type: 'image/svg+xml' }));
  const savePng = () => void pngOf(picture()).then((png) => saveFile('timeline.png', png));
  return (
    <div class="otr-bar">
      <figcaption class="otr-label">{t('timeline.name')}</figcaption>
      <div class="otr-actions">
        <button type="button" class="otr-button" aria-label={t('timeline.nearer')} onClick={onNearer}>
          {'+'}
        </button>
        <button type="button" class="otr-button" aria-label={t('timeline.wider')} disabled={isWhole} onClick={onWider}>
          {'−'}
        </button>
        <button type="button" class="otr-button" disabled={isWhole} onClick={onAll}>
          {t('timeline.all')}
        </button>
        <button type="button" class="otr-button" onClick={saveSvg}>
          {t('timeline.saveSvg')}
        </button>
        <button type="button" class="otr-button" onClick={savePng}>
          {t('timeline.savePng')}
        </button>
      </div>
    </div>
  );
}
