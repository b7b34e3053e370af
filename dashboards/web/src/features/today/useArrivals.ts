import { computed, onScopeDispose, ref, shallowRef, watch, type ComputedRef, type Ref, type ShallowRef } from 'vue';
import { searchPetitions, type PetitionSummary } from '@/api/searchPetitions';
import { streamPetitions, type Arrival } from '@/api/streamPetitions';
import { serverSaid } from '@/shared/clock';
import { Problem, UNREACHABLE } from '@/api/client';

const SHOWN = 12;
const KEPT = 60;

export interface Arrivals {
  shown: ShallowRef<PetitionSummary[] | undefined>;
  /** how many wait above what is read */
  waiting: ComputedRef<number>;
  isMore: Ref<boolean>;
  isLive: Ref<boolean>;
  problem: ShallowRef<Problem | undefined>;
  /** ids that have just been put on top */
  fresh: ShallowRef<Set<string>>;
  show: () => void;
}

/**
 * The latest petitions of an area: a list that changes only when somebody asks for what is new.
 *
 * @param area code, empty for the whole city
 */
export function useArrivals(area: Ref<string>): Arrivals {
  const shown = shallowRef<PetitionSummary[]>();
  const pending = shallowRef<PetitionSummary[]>([]);
  const uncounted = ref(0);
  const isMore = ref(false);
  const isLive = ref(true);
  const problem = shallowRef<Problem>();
  const fresh = shallowRef(new Set<string>());

  async function load(): Promise<void> {
    const asked = area.value;
    try {
      const answer = await searchPetitions({ area: asked, order: 'arrived', size: SHOWN });
      if (asked !== area.value) return;
      serverSaid(answer.asOf);
      shown.value = answer.petitions;
      pending.value = [];
      uncounted.value = 0;
      isMore.value = false;
      problem.value = undefined;
    } catch (failure) {
      problem.value = failure instanceof Problem ? failure : UNREACHABLE;
    }
  }

  function add(arrival: Arrival): void {
    if (!shown.value) {
      void load();
      return;
    }
    const known = new Set([...shown.value, ...pending.value].map((petition) => petition.id));
    const isHere = (petition: PetitionSummary): boolean =>
      !area.value || petition.place.some((step) => step.code === area.value);
    const news = arrival.latest.filter((petition) => isHere(petition) && !known.has(petition.id));
    pending.value = [...news, ...pending.value].slice(0, KEPT);
    // of a flood only the newest are sent; for the whole city the others still count
    if (!area.value) uncounted.value += arrival.count - arrival.latest.length;
    isMore.value ||= arrival.more;
  }

  function show(): void {
    fresh.value = new Set(pending.value.map((petition) => petition.id));
    shown.value = [...pending.value, ...(shown.value ?? [])].slice(0, KEPT);
    pending.value = [];
    uncounted.value = 0;
    isMore.value = false;
  }

  const stop = streamPetitions(add, (isOpen) => {
    const isBack = isOpen && !isLive.value;
    isLive.value = isOpen;
    if (isBack && problem.value) void load();
  });
  onScopeDispose(stop);
  watch(area, () => {
    shown.value = undefined;
    void load();
  });
  void load();

  return {
    shown,
    waiting: computed(() => pending.value.length + uncounted.value),
    isMore,
    isLive,
    problem,
    fresh,
    show,
  };
}
