import type { View } from './view.js';

/** The picture of somebody, at this page's own server. */
export function portraitOf(id: string, { hello }: Pick<View, 'hello'>): string {
  if (id === hello.bot.id) return '/footnote.svg';
  const person = hello.people.find((one) => one.id === id);
  return person === undefined || person.permissions === '0' ? '/member.svg' : '/moderator.svg';
}
