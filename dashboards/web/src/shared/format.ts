import { city } from './city';
import { i18n } from './i18n';

const locale = (): string => (i18n.global.locale.value === 'en' ? 'en-GB' : 'zh-CN');
const zone = (): string => city.value?.zone ?? 'Asia/Shanghai';

const made = new Map<string, Intl.DateTimeFormat>();

function dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale() + zone() + JSON.stringify(options);
  let format = made.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(locale(), { timeZone: zone(), ...options });
    made.set(key, format);
  }
  return format;
}

export const number = (value: number, digits = 0): string =>
  value.toLocaleString(locale(), { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** `3.1 %`; a dash when there is nothing to divide by. */
export const percent = (part: number, whole: number, digits = 1): string =>
  whole > 0 ? `${number((100 * part) / whole, digits)}%` : '–';

/** `15:24` */
export const hourMinute = (time: string | number): string =>
  dates({ hour: '2-digit', minute: '2-digit', hour12: false }).format(new Date(time));

/** `15:24:08` */
export const clock = (time: string | number): string =>
  dates({ hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false }).format(new Date(time));

/** `11月24日` */
export const date = (time: string | number): string =>
  dates({ month: i18n.global.locale.value === 'en' ? 'short' : 'long', day: 'numeric' }).format(new Date(time));

/** `11月24日 周二` */
export const day = (time: string | number): string =>
  `${date(time)} ${dates({ weekday: 'short' }).format(new Date(time))}`;

/** `11-24 15:24`, with the year where it is not this one */
export function moment(time: string, now: number): string {
  const year = (t: number | string): string => dates({ year: 'numeric' }).format(new Date(t));
  const sameDay = dates({ dateStyle: 'short' }).format(new Date(time)) === dates({ dateStyle: 'short' }).format(now);
  if (sameDay) return hourMinute(time);
  const options: Intl.DateTimeFormatOptions = {
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  };
  return dates(year(time) === year(now) ? options : { year: 'numeric', ...options }).format(new Date(time));
}

/** Year to second. */
export const exact = (time: string): string =>
  dates({
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
  }).format(new Date(time));

/** How long, in the largest unit that fits: key of `duration.*` and the count. */
export function duration(millis: number): { unit: 'second' | 'minute' | 'hour' | 'day'; n: number } {
  const seconds = Math.max(0, Math.round(millis / 1000));
  if (seconds < 90) return { unit: 'second', n: seconds };
  if (seconds < 5_400) return { unit: 'minute', n: Math.round(seconds / 60) };
  if (seconds < 129_600) return { unit: 'hour', n: Math.round(seconds / 3600) };
  return { unit: 'day', n: Math.round(seconds / 86_400) };
}

/** The UTC moment at which a day of the city begins; `date` is `2026-11-24`. */
export function startOfDay(date: string): string {
  const guess = Date.parse(`${date}T00:00:00Z`);
  const shown = dates({
    year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hour12: false,
  }).formatToParts(guess);
  const part = (type: string): number => Number(shown.find((p) => p.type === type)?.value ?? 0);
  const local = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour') % 24, part('minute'));
  return new Date(guess - (local - guess)).toISOString();
}

/** The day of the city at a moment, as `2026-11-24`. */
export function dayOf(time: number): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: zone(), dateStyle: 'short' });
  return parts.format(time);
}
