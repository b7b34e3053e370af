import { ref } from 'vue';
import type { Kind } from './marks';

/** Kinds of marks that the reader has no use for, as long as the pages are open. */
export const hiddenMarks = ref<Kind[]>([]);
