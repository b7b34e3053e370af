import { computed, shallowRef } from 'vue';
import { getCity, type CityNames } from '@/api/getCity';
import { i18n } from './i18n';

export const city = shallowRef<CityNames>();

/** Loads the names once; without them pages show ids. */
export async function cityLoaded(): Promise<void> {
  if (!city.value) city.value = await getCity().catch(() => undefined);
}

interface Named {
  name: string;
  english: string;
}

const byId = computed(() => {
  const names = city.value;
  return {
    areas: new Map(names?.areas.map((area) => [area.code, area])),
    matters: new Map(names?.matters.map((matter) => [matter.id, matter])),
    channels: new Map(names?.channels.map((channel) => [channel.id, channel])),
    reasons: new Map(names?.reasons.map((reason) => [reason.id, reason])),
  };
});

/** A name in the language of the page; the fallback if there is none. */
export function spoken(named: Named | undefined, fallback: string): string {
  if (!named) return fallback;
  return (i18n.global.locale.value === 'en' ? named.english : named.name) || named.name || fallback;
}

export const areaName = (code: string, fallback = code): string =>
  spoken(byId.value.areas.get(code), fallback);
export const matterName = (id: string): string => spoken(byId.value.matters.get(id), id);
export const channelName = (id: string): string => spoken(byId.value.channels.get(id), id);
export const reasonName = (id: string): string => spoken(byId.value.reasons.get(id), id);

/** An item with those above it, class first. */
export function matterPath(id: string): string[] {
  const path: string[] = [];
  for (let at = byId.value.matters.get(id); at && path.length < 3; at = byId.value.matters.get(at.parent)) {
    path.unshift(spoken(at, at.id));
  }
  return path;
}

/** The area and those around it, city first. */
export function areaPath(code: string): string[] {
  const path: string[] = [];
  for (let at = byId.value.areas.get(code); at && path.length < 5; at = byId.value.areas.get(at.parent)) {
    path.unshift(at.code);
  }
  return path;
}

export interface Choice {
  value: string;
  label: string;
  children?: Choice[];
}

/** The catalogue as a tree to choose from. */
export const matterChoices = computed<Choice[]>(() =>
  tree(
    (city.value?.matters ?? []).map((m) => ({ id: m.id, parent: m.parent, label: spoken(m, m.id) })),
    '',
  ),
);

/** Districts and streets as a tree to choose from. */
export const areaChoices = computed<Choice[]>(() =>
  tree(
    (city.value?.areas ?? []).map((a) => ({ id: a.code, parent: a.parent, label: spoken(a, a.code) })),
    city.value?.rootArea ?? '',
  ),
);

function tree(all: { id: string; parent: string; label: string }[], root: string): Choice[] {
  const below = new Map<string, typeof all>();
  for (const one of all) below.set(one.parent, [...(below.get(one.parent) ?? []), one]);
  const grow = (parent: string): Choice[] =>
    (below.get(parent) ?? []).map((one) => {
      const children = grow(one.id);
      return { value: one.id, label: one.label, ...(children.length ? { children } : {}) };
    });
  return grow(root);
}
