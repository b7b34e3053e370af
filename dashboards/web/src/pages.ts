import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';
import { cityLoaded } from './shared/city';
import { sessionKnown } from './shared/session';

declare module 'vue-router' {
  interface RouteMeta {
    /** key of the page's title */
    title: string;
    /** may be seen without signing in */
    isPublic?: boolean;
  }
}

/** Every page, its address and its room. */
export const pages: RouteRecordRaw[] = [
  { path: '/', redirect: '/today' },
  {
    path: '/login',
    name: 'login',
    component: () => import('./features/access/LoginPage.vue'),
    meta: { title: 'page.login', isPublic: true },
  },
  {
    path: '/today',
    name: 'today',
    component: () => import('./features/today/TodayPage.vue'),
    meta: { title: 'page.today' },
  },
  {
    path: '/petitions',
    name: 'petitions',
    component: () => import('./features/petition/SearchPage.vue'),
    meta: { title: 'page.petitions' },
  },
  {
    path: '/petition',
    name: 'petition',
    component: () => import('./features/petition/PetitionPage.vue'),
    meta: { title: 'page.petition' },
  },
  {
    path: '/supervision',
    name: 'supervision',
    component: () => import('./features/handling/SupervisionPage.vue'),
    meta: { title: 'page.supervision' },
  },
  {
    path: '/units',
    name: 'units',
    component: () => import('./features/handling/UnitsPage.vue'),
    meta: { title: 'page.units' },
  },
  {
    path: '/health',
    name: 'health',
    component: () => import('./features/health/HealthPage.vue'),
    meta: { title: 'page.health' },
  },
  {
    path: '/:rest(.*)*',
    name: 'missing',
    component: () => import('./shared/MissingPage.vue'),
    meta: { title: 'page.missing', isPublic: true },
  },
];

export const router = createRouter({
  history: createWebHistory(),
  routes: pages,
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
});

router.beforeEach(async (to) => {
  if (to.meta.isPublic) return true;
  const session = await sessionKnown();
  if (session && !session.signedIn) return { name: 'login', query: { next: to.fullPath } };
  await cityLoaded();
  return true;
});
