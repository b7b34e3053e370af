import { answered, client, type Schemas } from './client';

export const signIn = (name: string, password: string): Promise<Schemas['Session']> =>
  answered(client.POST('/api/v1/session', { body: { name, password } }));
