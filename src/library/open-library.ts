import { systemClock, type Clock } from '../clock.js';
import type { Observer } from '../observer.js';
import type { Ceilings } from '../operating.js';
import type { Library } from './library.js';
import { LARGE_FROM } from './large-stories.js';
import { LoadedStories } from './loaded-stories.js';
import { openStore, type Storage } from './store.js';
import { StoredLibrary } from './stored-library.js';

export interface LibraryOptions {
  readonly storage: Storage;
  /** Bytes that loaded stories may take together, as estimated. */
  readonly memory: number;
  readonly clock?: Clock;
  /** Paragraphs above which a story's candidates come from the database. */
  readonly largeFrom?: number;
  /** The most that a server may keep; no limit, where left out. */
  readonly ceilings?: Ceilings;
  readonly observer?: Observer;
  /** Milliseconds that a statement may take. */
  readonly patienceMs?: number;
}

/**
 * Opens the libraries of all servers and brings the store up to date. Rejects with a `StoreFault`, in words, where it
 * cannot, or where a later version of the program wrote the store.
 */
export async function openLibrary({
  storage,
  memory,
  clock = systemClock,
  largeFrom = LARGE_FROM,
  ceilings,
  ...seen
}: LibraryOptions): Promise<Library> {
  const store = await openStore(storage, seen);
  const { observer } = seen;
  const loaded = new LoadedStories({ budget: memory, clock, largeFrom, ...(observer && { observer }) });
  return new StoredLibrary(store, loaded, clock, ceilings);
}
