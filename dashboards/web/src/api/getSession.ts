import { answered, client, type Schemas } from './client';

export type Session = Schemas['Session'];

export const getSession = (): Promise<Session> => answered(client.GET('/api/v1/session'));
