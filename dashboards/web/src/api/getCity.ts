import { answered, client, type Schemas } from './client';

export type CityNames = Schemas['CityNames'];

export const getCity = (): Promise<CityNames> => answered(client.GET('/api/v1/city'));
