const OTHER = 'other';

/** At most so many names, the rest being `other`: each becomes a time series that somebody stores. */
export function fewNames(most: number): (name: string) => string {
  const known = new Set<string>();
  return (name) => {
    if (known.has(name)) return name;
    if (known.size >= most) return OTHER;
    known.add(name);
    return name;
  };
}
