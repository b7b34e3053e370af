import { answered, client, type Schemas } from './client';
import type { paths } from './schema';

export type PetitionSummary = Schemas['PetitionSummary'];
export type SearchAnswer = Schemas['SearchAnswer'];
export type SearchQuestion = NonNullable<paths['/api/v1/petitions']['get']['parameters']['query']>;

export const searchPetitions = (query: SearchQuestion, signal?: AbortSignal): Promise<SearchAnswer> =>
  answered(
    client.GET('/api/v1/petitions', {
      params: { query },
      querySerializer: { array: { style: 'form', explode: true } },
      signal,
    }),
  );
