/**
 * Read by the component library while it loads, so this file is imported before it: pictures of this page's own, where
 * the library would ask Discord's servers for some.
 */
const own = '/footnote.svg';
const avatars = Object.fromEntries(
  ['blue', 'gray', 'green', 'orange', 'red', 'pink'].map((name) => [name, own]),
);
Object.assign(globalThis, { $discordMessage: { avatars: { ...avatars, default: own } } });
