import { answered, client, type Schemas } from './client';
import type { paths } from './schema';

export type Supervision = Schemas['Supervision'];
export type Line = Schemas['Line'];
export type Lines = Schemas['Lines'];
export type SupervisionQuestion = NonNullable<paths['/api/v1/handling']['get']['parameters']['query']>;

export const getSupervision = (query: SupervisionQuestion, signal?: AbortSignal): Promise<Supervision> =>
  answered(client.GET('/api/v1/handling', { params: { query }, signal }));
