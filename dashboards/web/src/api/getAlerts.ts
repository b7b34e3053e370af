import { answered, client, type Schemas } from './client';
import type { paths } from './schema';

export type AlertLines = Schemas['AlertLines'];
export type AlertLine = Schemas['AlertLine'];
type Question = NonNullable<paths['/api/v1/handling/alerts']['get']['parameters']['query']>;

export const getAlerts = (query: Question, signal?: AbortSignal): Promise<AlertLines> =>
  answered(client.GET('/api/v1/handling/alerts', { params: { query }, signal }));
