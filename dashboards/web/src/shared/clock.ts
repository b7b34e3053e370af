import { onScopeDispose, ref, type Ref } from 'vue';

/** How far the server's clock is ahead of this machine's, in milliseconds. */
let ahead = 0;

/** Learns the server's time from an answer. */
export function serverSaid(asOf: string): void {
  ahead = Date.parse(asOf) - Date.now();
}

export const serverNow = (): number => Date.now() + ahead;

/** The server's time, ticking. */
export function useNow(everyMillis = 1_000): Ref<number> {
  const now = ref(serverNow());
  const timer = setInterval(() => (now.value = serverNow()), everyMillis);
  onScopeDispose(() => clearInterval(timer));
  return now;
}
