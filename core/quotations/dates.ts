/** A date as printed near a quotation. */
export interface PrintedDate {
  readonly printed: string;
  /** `2022-02-04`, `2022-02`, `2022`, or `--02-04` where no year is printed or known. */
  readonly iso: string;
}

const MONTHS: Record<string, number> = {};
const monthNames: readonly string[] = [
  'january jan januar janvier enero января январь gennaio',
  'february feb februar fevrier février febrero февраля февраль',
  'march mar märz marz mars marzo марта март',
  'april apr avril abril апреля апрель',
  'may mai mayo мая май',
  'june jun juni juin junio июня июнь',
  'july jul juli juillet julio июля июль',
  'august aug août aout agosto августа август',
  'september sept sep septembre septiembre сентября сентябрь',
  'october oct oktober octobre octubre октября октябрь',
  'november nov novembre noviembre ноября ноябрь',
  'december dec dezember décembre decembre diciembre декабря декабрь',
];
monthNames.forEach((names, i) => {
  for (const name of names.split(' ')) MONTHS[name] = i + 1;
});
const WEEKDAYS: Record<string, number> = {};
const weekdayNames: readonly string[] = [
  'sunday sonntag dimanche domingo воскресенье 周日 星期日 星期天 週日',
  'monday montag lundi lunes понедельник 周一 星期一 週一',
  'tuesday dienstag mardi martes вторник 周二 星期二 週二',
  'wednesday mittwoch mercredi miércoles среду среда 周三 星期三 週三',
  'thursday donnerstag jeudi jueves четверг 周四 星期四 週四',
  'friday freitag vendredi viernes пятницу пятница 周五 星期五 週五',
  'saturday samstag samedi sábado субботу суббота 周六 星期六 週六',
];
weekdayNames.forEach((names, i) => {
  for (const name of names.split(' ')) WEEKDAYS[name] = i;
});
const month = Object.keys(MONTHS)
  .sort((a, b) => b.length - a.length)
  .join('|');
const weekday = Object.keys(WEEKDAYS).join('|');

const ISO = /\b(\d{4})-(\d{2})-(\d{2})\b/;
const DAY_FIRST = new RegExp(
  `(?<![\\p{L}\\d])(\\d{1,2})(?:st|nd|rd|th|er|\\.)?\\s+(?:de\\s+|of\\s+)?(${month})\\.?(?:,?\\s+(?:de\\s+|del\\s+)?(\\d{4}))?(?![\\p{L}\\d])`,
  'iu',
);
const MONTH_FIRST = new RegExp(
  `(?<![\\p{L}\\d])(${month})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,?\\s+(\\d{4}))?(?![\\p{L}\\d])`,
  'iu',
);
const CHINESE = /(?:(\d{4})\s*年)?\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号號]/;
const MONTH_YEAR = new RegExp(`(?<![\\p{L}\\d])(${month})\\.?,?\\s+(?:de\\s+)?(\\d{4})(?![\\p{L}\\d])`, 'iu');
const YEAR = /(?:\b(?:in|im Jahr|en|since|of|в)\s+)(\d{4})\b(?!\s*(?:people|troops|soldiers))/i;
const WEEKDAY = new RegExp(`(?<!\\p{L})(${weekday})(?!\\p{L})`, 'iu');
const RELATIVE =
  /(?<!\p{L})(today|yesterday|heute|gestern|aujourd['’]hui|hier|hoy|ayer|сегодня|вчера|今天|昨天)(?!\p{L})/iu;
const YESTERDAY = /^(?:yesterday|gestern|hier|ayer|вчера|昨天)$/i;

/**
 * The first date in a text.
 *
 * @param published - day of publication, `YYYY-MM-DD`: gives a year to dates without one and a day to "on Monday"
 * @returns `null` when there is none, or only a weekday and no day of publication to reckon from
 */
export function findDate(text: string, published?: string): PrintedDate | null {
  const iso = ISO.exec(text);
  if (iso) return { printed: iso[0], iso: iso[0] };
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst)
    return dated(dayFirst[0], dayFirst[3], MONTHS[(dayFirst[2] ?? '').toLowerCase()], dayFirst[1], published);
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst)
    return dated(monthFirst[0], monthFirst[3], MONTHS[(monthFirst[1] ?? '').toLowerCase()], monthFirst[2], published);
  const chinese = CHINESE.exec(text);
  if (chinese) return dated(chinese[0], chinese[1], Number(chinese[2]), chinese[3], published);
  const monthYear = MONTH_YEAR.exec(text);
  if (monthYear)
    return { printed: monthYear[0], iso: `${monthYear[2]}-${two(MONTHS[(monthYear[1] ?? '').toLowerCase()])}` };
  const near = nearDate(text, published);
  if (near) return near;
  const year = YEAR.exec(text);
  return year ? { printed: year[1] ?? '', iso: year[1] ?? '' } : null;
}

function nearDate(text: string, published: string | undefined): PrintedDate | null {
  const day = published === undefined ? Number.NaN : Date.parse(`${published.slice(0, 10)}T00:00:00Z`);
  if (Number.isNaN(day)) return null;
  const relative = RELATIVE.exec(text);
  if (relative) return { printed: relative[0], iso: isoDay(day - (YESTERDAY.test(relative[0]) ? DAY_MS : 0)) };
  const named = WEEKDAY.exec(text);
  if (!named) return null;
  const back = (new Date(day).getUTCDay() - (WEEKDAYS[named[0].toLowerCase()] ?? 0) + 7) % 7;
  return { printed: named[0], iso: isoDay(day - back * DAY_MS) };
}

const DAY_MS = 86_400_000;
const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
const two = (number: number | string | undefined): string => String(number ?? '').padStart(2, '0');

function dated(
  printed: string,
  year: string | undefined,
  monthNumber: number | undefined,
  day: string | undefined,
  published: string | undefined,
): PrintedDate | null {
  const monthDay = `${two(monthNumber)}-${two(day)}`;
  if (year !== undefined) return { printed: printed.trim(), iso: `${year}-${monthDay}` };
  if (published === undefined) return { printed: printed.trim(), iso: `--${monthDay}` };
  // A date without a year is the last such day before publication.
  const publishedYear = Number(published.slice(0, 4));
  const isLater = monthDay > published.slice(5, 10);
  return { printed: printed.trim(), iso: `${isLater ? publishedYear - 1 : publishedYear}-${monthDay}` };
}

/**
 * Whether a printed date is that of a record. A day more or less agrees: time zones, and days of publication.
 *
 * @param recorded - `2022-02-04`, `2022-02` or `2022`; the coarser of the two decides how exactly they are compared
 */
export function sameDate(printed: string, recorded: string): boolean {
  if (printed.startsWith('--'))
    return recorded.length < 10 || daysApart(`2000${printed.slice(1)}`, `2000${recorded.slice(4)}`) <= 1;
  const length = Math.min(printed.length, recorded.length);
  if (length < 10) return printed.slice(0, length) === recorded.slice(0, length);
  return daysApart(printed, recorded) <= 1;
}

/** Days between two full dates; `Infinity` when one of them is none. */
export function daysApart(first: string, second: string): number {
  const days = Math.abs(Date.parse(`${first}T00:00:00Z`) - Date.parse(`${second}T00:00:00Z`)) / DAY_MS;
  return Number.isNaN(days) ? Number.POSITIVE_INFINITY : days;
}
