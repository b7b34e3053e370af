import createClient from 'openapi-fetch';
import type { components, paths } from './schema';

export type Schemas = components['schemas'];

/** What went wrong, in both languages as the server says it. */
export class Problem extends Error {
  constructor(
    /** `index-away`, `signed-out`, `missing` … or `unreachable` when there was no answer at all */
    readonly code: string,
    readonly chinese: string,
    readonly english: string,
    readonly status: number,
  ) {
    super(english);
    this.name = 'Problem';
  }
}

export const UNREACHABLE = new Problem(
  'unreachable',
  '服务器没有应答，请检查网络；页面上的数据仍可阅读。',
  'The server does not answer. Check the network; what is on the page can still be read.',
  0,
);

export const client = createClient<paths>({
  baseUrl: globalThis.location?.origin ?? '',
  fetch: (request) => globalThis.fetch(request),
});

/** Changes carry the token of the cookie, which is new after every sign-in. */
client.use({
  onRequest({ request }) {
    if (request.method !== 'GET') {
      const token = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1];
      if (token) request.headers.set('X-XSRF-TOKEN', decodeURIComponent(token));
    }
    return request;
  },
});

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** The data of an answer, or a {@link Problem}. */
export async function answered<T>(call: Promise<Answer<T>>): Promise<T> {
  let answer: Answer<T>;
  try {
    answer = await call;
  } catch {
    throw UNREACHABLE;
  }
  if (answer.data !== undefined && answer.response.ok) return answer.data;
  throw problemOf(answer.error, answer.response.status);
}

function problemOf(error: unknown, status: number): Problem {
  const said = (typeof error === 'object' && error !== null ? error : {}) as Record<string, unknown>;
  const text = (name: string, fallback: string): string =>
    typeof said[name] === 'string' ? (said[name] as string) : fallback;
  return new Problem(
    text('code', `status-${status}`),
    text('chinese', '服务器没有给出结果，请稍后再试。'),
    text('english', 'The server gave no result; try again later.'),
    status,
  );
}
