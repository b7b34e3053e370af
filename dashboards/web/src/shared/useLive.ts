import { computed, onScopeDispose, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef, type WatchSource } from 'vue';
import { Problem, UNREACHABLE } from '@/api/client';
import { serverSaid } from './clock';
import { forgetSession } from './session';

export type LiveState = 'loading' | 'ready' | 'stale' | 'error';

export interface Live<T> {
  data: ShallowRef<T | undefined>;
  problem: ShallowRef<Problem | undefined>;
  state: ComputedRef<LiveState>;
  /** a new question is on its way, the old answer still shown */
  isChanging: Ref<boolean>;
  reload: () => Promise<void>;
}

/**
 * Loads something and keeps it fresh. What was loaded once stays when a later load fails: the state
 * is then `stale`, not `error`.
 *
 * @param every milliseconds between loads, 0 for once; nothing is loaded while the page is hidden
 * @param on loads anew when it changes, and forgets the old data if `forget` says so
 */
export function useLive<T extends { asOf: string }>(
  load: (signal: AbortSignal) => Promise<T>,
  every: number,
  on?: WatchSource<unknown> | WatchSource<unknown>[],
): Live<T> {
  const data = shallowRef<T>();
  const problem = shallowRef<Problem>();
  const isChanging = ref(false);
  let running = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;

  async function reload(): Promise<void> {
    running.abort();
    clearTimeout(timer);
    const mine = (running = new AbortController());
    try {
      const answer = await load(mine.signal);
      if (mine.signal.aborted) return;
      serverSaid(answer.asOf);
      data.value = answer;
      problem.value = undefined;
    } catch (failure) {
      if (mine.signal.aborted) return;
      problem.value = failure instanceof Problem ? failure : UNREACHABLE;
      if (problem.value.status === 401) forgetSession();
    }
    isChanging.value = false;
    if (every > 0 && !isOver) timer = setTimeout(tick, problem.value ? Math.min(every, 5_000) : every);
  }

  function tick(): void {
    if (document.hidden) timer = setTimeout(tick, 1_000);
    else void reload();
  }

  if (on) {
    watch(on, () => {
      isChanging.value = true;
      void reload();
    });
  }
  onScopeDispose(() => {
    isOver = true;
    running.abort();
    clearTimeout(timer);
  });
  void reload();

  const state = computed<LiveState>(() => {
    if (problem.value) return data.value ? 'stale' : 'error';
    return data.value ? 'ready' : 'loading';
  });
  return { data, problem, state, isChanging, reload };
}
