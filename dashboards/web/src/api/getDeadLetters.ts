import { answered, client, type Schemas } from './client';

export type DeadLetters = Schemas['DeadLetters'];
export type DeadLetter = Schemas['DeadLetter'];

export const getDeadLetters = (query: {
  reason?: string[];
  file?: string;
  after?: string;
}): Promise<DeadLetters> => answered(client.GET('/api/v1/dead-letters', { params: { query } }));
