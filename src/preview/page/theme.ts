export type Theme = 'dark' | 'light';

const KEY = 'theme';
const PERSON = 'person';

/** The theme chosen here before, else the one that the system prefers. */
export function theme(): Theme {
  const kept = window.localStorage.getItem(KEY);
  if (kept === 'dark' || kept === 'light') return kept;
  return window.matchMedia('(prefers-color-scheme: light)').matches ? 'light' : 'dark';
}

export function keepTheme(chosen: Theme): void {
  window.localStorage.setItem(KEY, chosen);
}

/** As whom this window looks on: two windows can be two people. */
export function person(): string | undefined {
  return window.sessionStorage.getItem(PERSON) ?? undefined;
}

export function keepPerson(id: string): void {
  window.sessionStorage.setItem(PERSON, id);
}
