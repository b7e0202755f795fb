import cardCss from '../../components/card.css?inline';
import comparisonCss from '../../components/comparison/comparison.css?inline';
import statementCss from '../../components/statement.css?inline';
import themeCss from '../../components/theme.css?inline';
import { CARD_HIDDEN } from '../reader/line-styles.ts';

const HOST_NAME = 'on-the-record-card';

/** The card's place in a page: one element of our own in the top layer, its inside closed to the page. */
export interface CardHost {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  /** The box that is seen; position and height are set on it. */
  readonly box: HTMLElement;
}

/**
 * Adds the host to the page.
 *
 * A page may have made our element's name one of its own: its constructor would run with the new element and get at
 * the closed root by `ElementInternals`. That right hangs on the moment the root is attached, so this is done in a
 * document without a window, where no name is anybody's.
 *
 * The style is a constructed sheet: a strict content policy and Trusted Types let it pass,
 * and no file of ours has to be reachable for the page.
 *
 * @param locale - language of the interface, BCP 47
 */
export function addHost(locale: string): CardHost {
  const host = document.implementation.createHTMLDocument('').createElement(HOST_NAME);
  const root = host.attachShadow({ mode: 'closed' });
  document.documentElement.append(host);
  const sheet = new CSSStyleSheet();
  const shown = import.meta.env.FIREFOX ? CARD_HIDDEN : '';
  sheet.replaceSync(`${themeCss}\n${statementCss}\n${comparisonCss}\n${cardCss}\n${shown}`);
  root.adoptedStyleSheets = [sheet];

  const box = document.createElement('div');
  box.className = 'otr-card';
  box.setAttribute('role', 'dialog');
  box.setAttribute('aria-labelledby', 'otr-card-name');
  box.lang = locale;
  box.tabIndex = -1;
  root.append(box);
  keepEventsIn(root);

  host.popover = 'manual';
  if (host.isConnected) host.showPopover(); // a page that takes foreign elements out may have done so already
  return { host, root, box };
}

const KEPT = 'keydown keyup keypress click pointerdown pointerup mousedown mouseup touchstart touchend wheel'.split(
  ' ',
);

/** Keys and clicks in the card are none on the page, whose shortcuts would take them. */
function keepEventsIn(root: ShadowRoot) {
  for (const type of KEPT) root.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
}
