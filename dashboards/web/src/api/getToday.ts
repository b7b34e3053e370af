import { answered, client, type Schemas } from './client';

export type Today = Schemas['Today'];
export type Measure = Schemas['Measure'];
export type Period = 'today' | '24h' | '7d';

export const getToday = (area: string, period: Period, signal?: AbortSignal): Promise<Today> =>
  answered(client.GET('/api/v1/today', { params: { query: { area, period } }, signal }));
