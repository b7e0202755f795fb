/** Stands between facts of one line. Where the line breaks it stays with what is before it: no line begins with it. */
export const BETWEEN = '\u00a0· ';
