/** Work that can stop anywhere between two steps: each `yield` is a place where something else may have its turn. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all of it at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Something that is worked out when it is first asked for, and kept. Whoever asks meanwhile does the next steps of the same work. */
export class Once<T> {
  #running: Steps<T> | undefined;
  #result: { readonly value: T } | undefined;

  constructor(private readonly make: () => Steps<T>) {}

  /** Whether anything of it is held. */
  get isBegun(): boolean {
    return this.#running !== undefined || this.#result !== undefined;
  }

  *steps(): Steps<T> {
    for (;;) {
      const result = this.#result ?? this.#advanced();
      if (result !== undefined) return result.value;
      yield;
    }
  }

  /** All that is left of it at once. */
  get value(): T {
    return finish(this.steps());
  }

  #advanced(): { readonly value: T } | undefined {
    this.#running ??= this.make();
    try {
      const step = this.#running.next();
      if (step.done !== true) return undefined;
      this.#result = { value: step.value };
    } catch (error) {
      // What failed is begun anew when it is next asked for.
      this.#running = undefined;
      throw error;
    }
    this.#running = undefined;
    return this.#result;
  }
}
