import { ref } from 'vue';

export type Theme = 'light' | 'dark';

const KEY = 'minyi-theme';

export const theme = ref<Theme>('light');

function show(value: Theme): void {
  theme.value = value;
  document.documentElement.classList.toggle('dark', value === 'dark');
}

/** The remembered theme, else the one of the machine. */
export function startTheme(): void {
  const stored = localStorage.getItem(KEY);
  const isDark = stored ? stored === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  show(isDark ? 'dark' : 'light');
}

export function switchTheme(): void {
  show(theme.value === 'dark' ? 'light' : 'dark');
  localStorage.setItem(KEY, theme.value);
}
