import { spoken } from './city';
import { day, hourMinute } from './format';
import { i18n } from './i18n';

/** What a clock shows, as far as a mark needs it. */
export interface Shown {
  state: string;
  dueAt?: string;
  endedAt?: string;
}

export interface ClockMark {
  shape: string;
  tone: 'mark-good' | 'mark-warn' | 'mark-bad' | 'secondary';
  /** key of `handling.states` */
  word: 'running' | 'soon' | 'paused' | 'met' | 'breached' | 'late' | 'unlimited';
}

const SOON = 24 * 3_600_000;

/** A clock by shape, colour and word: on time ●, due within 24 hours ◐, breached ■, paused ‖. */
export function clockMark(clock: Shown, now: number): ClockMark {
  if (clock.state === 'breached') {
    return { shape: '■', tone: 'mark-bad', word: clock.endedAt ? 'late' : 'breached' };
  }
  if (clock.state === 'paused') return { shape: '‖', tone: 'secondary', word: 'paused' };
  if (clock.state === 'met') return { shape: '●', tone: 'mark-good', word: 'met' };
  if (!clock.dueAt) return { shape: '○', tone: 'secondary', word: 'unlimited' };
  const isSoon = Date.parse(clock.dueAt) - now <= SOON;
  return isSoon ? { shape: '◐', tone: 'mark-warn', word: 'soon' } : { shape: '●', tone: 'mark-good', word: 'running' };
}

/** `21 小时 5 分`: time that counted, which has no days. */
export function counted(minutes: number): string {
  const t = i18n.global.t;
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return t('handling.span.minutes', { n: rest });
  return rest === 0 || hours >= 100
    ? t('handling.span.hours', { n: hours })
    : t('handling.span.both', { hours, minutes: rest });
}

/** `2 天 3 小时`: time on the wall. */
export function elapsed(minutes: number): string {
  const t = i18n.global.t;
  const days = Math.floor(minutes / 1_440);
  if (days === 0) return counted(minutes);
  const hours = Math.floor((minutes % 1_440) / 60);
  return hours === 0 || days >= 30
    ? t('handling.span.days', { n: days })
    : t('handling.span.daysHours', { days, hours });
}

/** `3 小时后到期 · 11月24日 周二 15:30`, `超期 2 天 · …`. */
export function dueText(dueAt: string, now: number): string {
  const minutes = Math.floor(Math.abs(Date.parse(dueAt) - now) / 60_000);
  const key = Date.parse(dueAt) >= now ? 'handling.dueIn' : 'handling.dueAgo';
  return `${i18n.global.t(key, { time: elapsed(minutes) })} · ${endOf(dueAt)}`;
}

/** A due at midnight is the end of the day before. */
export function endOf(time: string): string {
  return hourMinute(time) === '00:00'
    ? `${day(Date.parse(time) - 60_000)} 24:00`
    : `${day(time)} ${hourMinute(time)}`;
}

export function clockName(clock: string, number = 1): string {
  const { t, te } = i18n.global;
  const name = te(`handling.clocks.${clock}`) ? t(`handling.clocks.${clock}`) : clock;
  return number > 1 ? `${name} ${number}` : name;
}

/** Why time did not count; grounds of pauses as the rules name them. */
export function reasonText(reason: string): string {
  const { t, te } = i18n.global;
  const [kind, ground] = reason.split(':');
  if (kind === 'paused' && ground) {
    return t('handling.reasons.paused', { ground: te(`handling.grounds.${ground}`) ? t(`handling.grounds.${ground}`) : ground });
  }
  return te(`handling.reasons.${reason}`) ? t(`handling.reasons.${reason}`) : reason;
}

type Named = Record<string, { name: string; english: string } | undefined>;

/** A unit by its name in the documents; nobody where there is none. */
export const unitName = (units: Named, name: string): string =>
  name ? spoken(units[name], name) : i18n.global.t('handling.nobody');

/** Share of the limit that is used up, 0 without a limit. */
export const used = (countedMinutes: number, limitMinutes: number): number =>
  limitMinutes > 0 ? countedMinutes / limitMinutes : 0;
