import { computed, shallowRef, ref, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import { Problem, UNREACHABLE } from '@/api/client';
import { searchPetitions, type SearchAnswer, type SearchQuestion } from '@/api/searchPetitions';
import { serverSaid } from '@/shared/clock';

export interface Search {
  answer: ShallowRef<SearchAnswer | undefined>;
  problem: ShallowRef<Problem | undefined>;
  isLoading: Ref<boolean>;
  isGrowing: Ref<boolean>;
  more: () => Promise<void>;
  again: () => Promise<void>;
}

/** Asks whenever the question changes; the latest question wins, pages are put below each other. */
export function useSearch(question: ComputedRef<SearchQuestion>): Search {
  const answer = shallowRef<SearchAnswer>();
  const problem = shallowRef<Problem>();
  const isLoading = ref(false);
  const isGrowing = ref(false);
  let running = new AbortController();

  async function ask(after: string | undefined): Promise<void> {
    running.abort();
    const mine = (running = new AbortController());
    const busy = after ? isGrowing : isLoading;
    isLoading.value = isGrowing.value = false;
    busy.value = true;
    try {
      const page = await searchPetitions({ ...question.value, ...(after ? { after } : {}) }, mine.signal);
      if (mine.signal.aborted) return;
      serverSaid(page.asOf);
      const before = after ? (answer.value?.petitions ?? []) : [];
      answer.value = { ...page, petitions: [...before, ...page.petitions] };
      problem.value = undefined;
    } catch (failure) {
      if (mine.signal.aborted) return;
      problem.value = failure instanceof Problem ? failure : UNREACHABLE;
    }
    busy.value = false;
  }

  const asked = computed(() => JSON.stringify(question.value));
  watch(asked, () => ask(undefined), { immediate: true });
  return {
    answer,
    problem,
    isLoading,
    isGrowing,
    more: () => ask(answer.value?.next),
    again: () => ask(undefined),
  };
}
