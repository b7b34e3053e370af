import type { Directive } from 'vue';

/** Names the input inside a component that does not pass its label on. */
export const vLabelled: Directive<HTMLElement, string> = (element, binding) => {
  for (const input of element.querySelectorAll('input')) input.setAttribute('aria-label', binding.value);
};
