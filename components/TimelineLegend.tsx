import type { TimelineEntry } from '../core/timeline/life.ts';
import { useStrings } from './strings-context.ts';

/** What the shapes of the dots say; only those that are there, and nothing where all are alike. */
export function TimelineLegend({ entries }: { entries: readonly TimelineEntry[] }) {
  const { t } = useStrings();
  const shapes = [
    { shape: 'otr-dot-against', key: 'timeline.against', isThere: entries.some(isAgainst) },
    { shape: 'otr-dot-end', key: 'timeline.end', isThere: entries.some(({ part }) => part !== null) },
  ] as const;
  const there = shapes.filter(({ isThere }) => isThere);
  if (there.length === 0) return null;
  return (
    <ul class="otr-tags otr-legend">
      {there.map(({ shape, key }) => (
        <li key={key}>
          <span class={`otr-dot ${shape}`} aria-hidden="true" />
          {t(key)}
        </li>
      ))}
    </ul>
  );
}

/** Whether a statement stands against those before it: drawn as a diamond. */
export function isAgainst({ relation }: TimelineEntry): boolean {
  return relation === 'rejects' || relation === 'answers';
}
