/** What a report says of itself, or a person says of it. */
export interface Details {
  readonly title?: string;
  readonly publisher?: string;
  readonly author?: string;
  /** ISO 8601 date. */
  readonly published?: string;
  readonly url?: string;
}

/** An http or https address, whole and normalised; undefined where it is anything else. */
export function webAddress(text: string | undefined): string | undefined {
  if (text === undefined || !URL.canParse(text)) return undefined;
  const { protocol, href } = new URL(text);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}

/** Those of `read` that hold something, so that what is not known is left out and not `undefined`. */
export function known(read: { readonly [K in keyof Details]: Details[K] | undefined }): Details {
  const { title, publisher, author, published, url } = read;
  return {
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(author !== undefined && { author }),
    ...(published !== undefined && { published }),
    ...(url !== undefined && { url }),
  };
}
