import type { PetitionSummary } from './searchPetitions';

/** Petitions that came in since the last message. */
export interface Arrival {
  upTo: string;
  count: number;
  more: boolean;
  latest: PetitionSummary[];
}

/**
 * Listens to the stream; the browser resumes it by itself where it stopped.
 *
 * @returns stops listening
 */
export function streamPetitions(
  onArrival: (arrival: Arrival) => void,
  onState: (isOpen: boolean) => void,
): () => void {
  const source = new EventSource('/api/v1/petitions/stream');
  source.addEventListener('open', () => onState(true));
  source.addEventListener('error', () => onState(false));
  source.addEventListener('arrival', (event: MessageEvent<string>) =>
    onArrival(JSON.parse(event.data) as Arrival),
  );
  return () => source.close();
}
