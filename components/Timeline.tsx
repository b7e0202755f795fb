import { useRef, useState } from 'preact/hooks';
import { formatEdtf, startOf } from '../core/edtf.ts';
import { speakerName } from '../core/speaker-name.ts';
import type { TimelineEntry } from '../core/timeline/life.ts';
import { pan, place, type TimeWindow, ticks, wholeWindow, zoom } from '../core/timeline/scale.ts';
import { timelineSvg } from '../core/timeline/svg.ts';
import { HREFS } from './route.ts';
import { useStrings } from './strings-context.ts';
import { TimelineBar } from './TimelineBar.tsx';
import { isAgainst, TimelineLegend } from './TimelineLegend.tsx';
import { TimelineTable } from './TimelineTable.tsx';
import { useDotGap } from './use-dot-gap.ts';
import './timeline.css';

interface Props {
  title: string;
  /** In order of time. */
  entries: readonly TimelineEntry[];
}

const ZOOM_STEP = 0.6;
const EXPORT_WIDTH_PX = 1200;
/** From this share of the width on a label has no room after its line. */
const LAST_LABEL = 0.94;

/**
 * Statements over time: each dot is a button with a name. Arrows go from dot to dot, plus and minus zoom, zero shows
 * all; Ctrl with the wheel zooms at the pointer, dragging moves. The same stands as a table below.
 */
export function Timeline({ title, entries }: Props) {
  const { t, locale } = useStrings();
  const whole = wholeWindow(entries.map(({ date }) => date));
  const [chosen, setWindow] = useState<TimeWindow | null>(null);
  const window = chosen ?? whole;
  const [current, setCurrent] = useState<string | null>(null);
  const stage = useRef<HTMLDivElement>(null);
  const drag = useRef<number | null>(null);
  const dots = place(entries, window, useDotGap(stage));
  const lanes = 1 + Math.max(0, ...dots.map(({ lane }) => lane));
  const active = dots.some(({ entry }) => entry.id === current) ? current : (dots[0]?.entry.id ?? null);

  const zoomBy = (factor: number, at?: number) => {
    const focus = entries.find(({ id }) => id === current);
    const middle = (window.from + window.to) / 2;
    setWindow(zoom(window, factor, at ?? (focus ? startOf(focus.date) : middle), whole));
  };
  const moment = (clientX: number) => {
    const box = stage.current?.getBoundingClientRect();
    if (!box) return window.from;
    const x = (isMirrored() ? box.right - clientX : clientX - box.left) / box.width;
    return window.from + x * (window.to - window.from);
  };
  const isMirrored = () => stage.current !== null && getComputedStyle(stage.current).direction === 'rtl';
  const goTo = (index: number) => {
    const next = dots[Math.max(0, Math.min(dots.length - 1, index))];
    if (!next) return;
    setCurrent(next.entry.id);
    stage.current?.querySelector<HTMLElement>(`[data-dot="${CSS.escape(next.entry.id)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = dots.findIndex(({ entry }) => entry.id === active);
    const key = event.key;
    const [later, earlier] = isMirrored() ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    if (key === later || key === 'ArrowDown') goTo(at + 1);
    else if (key === earlier || key === 'ArrowUp') goTo(at - 1);
    else if (key === 'Home') goTo(0);
    else if (key === 'End') goTo(dots.length - 1);
    else if (key === '+' || key === '=') zoomBy(ZOOM_STEP);
    else if (key === '-') zoomBy(1 / ZOOM_STEP);
    else if (key === '0') setWindow(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const picture = () => {
    const { color, backgroundColor, getPropertyValue } = stageStyle(stage.current);
    return timelineSvg(title, entries, window, {
      widthPx: EXPORT_WIDTH_PX,
      ink: color,
      paper: backgroundColor,
      line: getPropertyValue('--otr-rule'),
      accent: getPropertyValue('--otr-accent'),
      locale,
    });
  };

  return (
    <figure class="otr-timeline" data-own-arrows>
      <TimelineBar
        isWhole={chosen === null}
        onNearer={() => zoomBy(ZOOM_STEP)}
        onWider={() => zoomBy(1 / ZOOM_STEP)}
        onAll={() => setWindow(null)}
        picture={picture}
      />
      <div
        ref={stage}
        class="otr-stage"
        role="toolbar"
        aria-label={t('timeline.dots')}
        style={{ '--lanes': lanes }}
        onKeyDown={onKeyDown}
        onWheel={(event) => {
          if (!event.ctrlKey && !event.metaKey) return; // the wheel by itself scrolls the page
          event.preventDefault();
          zoomBy(event.deltaY < 0 ? ZOOM_STEP : 1 / ZOOM_STEP, moment(event.clientX));
        }}
        onPointerDown={(event) => {
          if (event.target === event.currentTarget) drag.current = event.clientX;
        }}
        onPointerMove={(event) => {
          const width = stage.current?.clientWidth;
          if (drag.current === null || !width) return;
          const share = (drag.current - event.clientX) / width;
          setWindow(pan(window, isMirrored() ? -share : share, whole));
          drag.current = event.clientX;
        }}
        onPointerUp={() => {
          drag.current = null;
        }}
        onPointerLeave={() => {
          drag.current = null;
        }}
      >
        <Scale window={window} />
        {dots.map(({ entry, x, lane }) => (
          <button
            key={entry.id}
            type="button"
            class={`otr-dot${isAgainst(entry) ? ' otr-dot-against' : ''}${entry.part ? ' otr-dot-end' : ''}`}
            data-dot={entry.id}
            tabIndex={entry.id === active ? 0 : -1}
            aria-label={nameOf(entry, locale)}
            title={nameOf(entry, locale)}
            style={{ '--x': x, '--lane': lane }}
            onFocus={() => setCurrent(entry.id)}
            onClick={() => {
              location.hash = HREFS.statement(entry.id);
            }}
          />
        ))}
      </div>
      <TimelineLegend entries={entries} />
      <p class="otr-quiet">{t('timeline.keys')}</p>
      <TimelineTable entries={entries} />
    </figure>
  );
}

function Scale({ window }: { window: TimeWindow }) {
  const { locale } = useStrings();
  return (
    <div class="otr-scale" aria-hidden="true">
      {ticks(window).map(({ at, date }) => {
        const x = (at - window.from) / (window.to - window.from);
        return (
          <span key={date} class={x > LAST_LABEL ? 'otr-tick otr-tick-end' : 'otr-tick'} style={{ '--x': x }}>
            {formatEdtf(date, locale)}
          </span>
        );
      })}
    </div>
  );
}

/** Enough of the words to know the dot by; UTF-16 code units. */
const NAME_LENGTH = 90;

function nameOf({ date, speaker, text }: TimelineEntry, locale: string): string {
  const words = text.length > NAME_LENGTH ? `${text.slice(0, NAME_LENGTH).toWellFormed()}…` : text;
  return `${formatEdtf(date, locale)}, ${speakerName(speaker, locale).text}: ${words}`;
}

function stageStyle(stage: HTMLElement | null) {
  const style = getComputedStyle(stage ?? document.documentElement);
  const { color, backgroundColor } = style;
  return { color, backgroundColor, getPropertyValue: (name: string) => style.getPropertyValue(name).trim() };
}
