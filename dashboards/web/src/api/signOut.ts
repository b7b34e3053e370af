import { answered, client, type Schemas } from './client';

export const signOut = (): Promise<Schemas['Session']> => answered(client.DELETE('/api/v1/session'));
