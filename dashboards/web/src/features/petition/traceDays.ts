import type { TraceDay } from '@/api/getTrace';
import { day, hourMinute } from '@/shared/format';

/** `11月24日 周二`, or the first and the last of several. */
export function dates(row: TraceDay): string {
  const noon = (date: string): number => Date.parse(`${date}T04:00:00Z`);
  const first = day(noon(row.first));
  return row.first === row.last ? first : `${first} – ${day(noon(row.last))}`;
}

/** `09:00–12:00 14:00–18:00`; midnight at the end of a day is 24:00. */
export const spansOf = (row: TraceDay): string =>
  row.spans
    .map((span) => {
      const end = hourMinute(span.to);
      return `${hourMinute(span.from)}–${end === '00:00' ? '24:00' : end}`;
    })
    .join('  ');
