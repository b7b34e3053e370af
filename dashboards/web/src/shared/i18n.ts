import { createI18n } from 'vue-i18n';
import { en } from './messages/en';
import { zh, type Messages } from './messages/zh';

export type Language = 'zh' | 'en';

const KEY = 'minyi-language';

function remembered(): Language {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'zh';
}

export const i18n = createI18n<[Messages], Language, false>({
  legacy: false,
  locale: remembered(),
  fallbackLocale: 'zh',
  messages: { zh, en },
});

/** Chinese first; whoever switches keeps it. */
export function switchLanguage(language: Language): void {
  i18n.global.locale.value = language;
  localStorage.setItem(KEY, language);
}
