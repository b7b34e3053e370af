import { answered, client, type Schemas } from './client';

export type Health = Schemas['Health'];

export const getHealth = (): Promise<Health> => answered(client.GET('/api/v1/health'));
