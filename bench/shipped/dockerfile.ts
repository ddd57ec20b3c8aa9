/** What the last stage takes from the first: paths below the project. */
export function shippedFiles(dockerfile: string): readonly string[] {
  const last = dockerfile.split(/^FROM /m).at(-1) ?? '';
  return [...last.matchAll(/^COPY --from=build (.+) \S+$/gm)].flatMap(([, sources = '']) =>
    sources.split(' ').map((source) => source.replace('/build/', '')),
  );
}

/** The command of its HEALTHCHECK. */
export function checkOf(dockerfile: string): readonly string[] {
  const [, list = '[]'] = /^HEALTHCHECK[^]*?CMD (\[.*\])$/m.exec(dockerfile) ?? [];
  return JSON.parse(list) as string[];
}
