import { answered, client, type Schemas } from './client';
import type { Language } from './getHandling';

export type TraceView = Schemas['TraceView'];
export type TraceDay = Schemas['TraceDay'];

export const getTrace = (
  id: string,
  clock: string,
  number: number,
  language: Language,
  signal?: AbortSignal,
): Promise<TraceView> =>
  answered(client.GET('/api/v1/petition/trace', { params: { query: { id, clock, number, language } }, signal }));
