import { answered, client, type Schemas } from './client';

export type PetitionView = Schemas['PetitionView'];

export const getPetition = (id: string): Promise<PetitionView> =>
  answered(client.GET('/api/v1/petition', { params: { query: { id } } }));
