import { answered, client, type Schemas } from './client';

export type UnitCards = Schemas['UnitCards'];
export type Card = Schemas['UnitCard'];
export type RateCard = Schemas['RateCard'];
export type Rate = RateCard['rate'];
export type Band = RateCard['band'];

export const getUnits = (window: string, district: string, signal?: AbortSignal): Promise<UnitCards> =>
  answered(client.GET('/api/v1/handling/units', { params: { query: { window, district } }, signal }));
