import { answered, client, type Schemas } from './client';

export type UnitCards = Schemas['UnitCards'];
export type Card = Schemas['Card'];
export type Rate = Schemas['Rate'];
export type Window = '30d' | 'month19' | 'month';

export const getUnits = (window: Window, district: string, signal?: AbortSignal): Promise<UnitCards> =>
  answered(client.GET('/api/v1/handling/units', { params: { query: { window, district } }, signal }));
