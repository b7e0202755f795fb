/** Name of the highlight over what was found, and of the one that stands out. */
export const FOUND = 'on-the-record';
export const ACTIVE = 'on-the-record-active';
export const QUOTED = 'on-the-record-quotation';
/** A quotation whose content words are not the source's. */
export const DIFFERS = 'on-the-record-quotation-differs';

/*
 * A dotted line and no fill, in the text's own colour drawn a little back, so that it holds on any background. The
 * colour is that of the text: a page cannot make the line invisible without hiding its words.
 */
const underlined = (name: string, line: string, share = 62) =>
  `::highlight(${name}){text-decoration:underline ${line} color-mix(in srgb,currentcolor ${share}%,transparent)}`;

/** How highlights look. */
export const LINE_STYLES = `${underlined(FOUND, 'dotted 2px')}${underlined(QUOTED, 'dashed 1px')}${underlined(DIFFERS, 'double 1px', 80)}
::highlight(${ACTIVE}){text-decoration:underline 2px}
@media(forced-colors:active){::highlight(${FOUND}){text-decoration-color:LinkText}::highlight(${ACTIVE}){text-decoration-color:Highlight}}`;

const MARK = 'mark.on-the-record';

/** How inline marks look, of which {@link MARK_RESET} has taken the browser's look. */
export const MARK_STYLES = `${MARK}{text-decoration:underline dotted 2px color-mix(in srgb,currentcolor 62%,transparent)!important}
${MARK}.${ACTIVE}{text-decoration:underline 2px currentcolor!important}`;
export const MARK_RESET = `${MARK}{all:unset}`;

/** In Firefox the card is shown by these styles only. */
export const CARD_SHOWN = 'on-the-record-card{display:block!important}';
export const CARD_HIDDEN = ':host{display:none!important}';
