import { systemClock, type Clock } from '../clock.js';
import type { Library } from './library.js';
import { LoadedStories } from './loaded-stories.js';
import { openStore, type Storage } from './store.js';
import { StoredLibrary } from './stored-library.js';

export interface LibraryOptions {
  readonly storage: Storage;
  /** Bytes that loaded stories may take together, as estimated. */
  readonly memory: number;
  readonly clock?: Clock;
}

/**
 * Opens the libraries of all servers and brings the store up to date. Rejects with a `StoreFault`, in words, where it
 * cannot, or where a later version of the program wrote the store.
 */
export async function openLibrary({
  storage,
  memory,
  clock = systemClock,
}: LibraryOptions): Promise<Library> {
  const store = await openStore(storage);
  return new StoredLibrary(store, new LoadedStories({ budget: memory, clock }), clock);
}
