import { answered, client, type Schemas } from './client';

export type HandlingView = Schemas['HandlingView'];
export type RunningTime = Schemas['RunningTime'];
export type Language = 'zh' | 'en';

export const getHandling = (id: string, language: Language, signal?: AbortSignal): Promise<HandlingView> =>
  answered(client.GET('/api/v1/petition/handling', { params: { query: { id, language } }, signal }));
