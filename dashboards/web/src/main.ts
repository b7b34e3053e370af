import { createApp } from 'vue';
import App from './App.vue';
import { router } from './pages';
import { i18n } from './shared/i18n';
import { startTheme } from './shared/theme';
import 'element-plus/theme-chalk/base.css';
import 'element-plus/theme-chalk/dark/css-vars.css';
import './shared/styles.css';

startTheme();
createApp(App).use(i18n).use(router).mount('#app');
