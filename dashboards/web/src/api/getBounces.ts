import { answered, client, type Schemas } from './client';
import type { paths } from './schema';

export type Bounces = Schemas['Bounces'];
export type Pair = Bounces['pairs'][number];
type Question = NonNullable<paths['/api/v1/handling/bounces']['get']['parameters']['query']>;

export const getBounces = (query: Question, signal?: AbortSignal): Promise<Bounces> =>
  answered(client.GET('/api/v1/handling/bounces', { params: { query }, signal }));
