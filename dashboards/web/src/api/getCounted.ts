import { answered, client, type Schemas } from './client';
import type { paths } from './schema';

export type Counted = Schemas['Counted'];
type Question = paths['/api/v1/handling/units/counted']['get']['parameters']['query'];

export const getCounted = (query: Question, signal?: AbortSignal): Promise<Counted> =>
  answered(client.GET('/api/v1/handling/units/counted', { params: { query }, signal }));
