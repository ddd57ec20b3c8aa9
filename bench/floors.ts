/** Benchmark -> path of a figure, its parts joined by " > " -> the least (or most) it may be. */
export type Floors = Readonly<
  Record<string, Readonly<Record<string, { readonly least?: number; readonly most?: number }>>>
>;

/** Words for each floor missed. A figure that was not measured at all is missed too; a benchmark that did not run is not looked at. */
export function missedFloors(floors: Floors, figures: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(floors).flatMap(([bench, paths]) => {
    if (!(bench in figures)) return [];
    return Object.entries(paths).flatMap(([path, { least = -Infinity, most = Infinity }]) => {
      const value = at(figures[bench], path.split(' > '));
      if (typeof value !== 'number') return [`${bench}: ${path} was not measured`];
      if (value < least) return [`${bench}: ${path} is ${value}, below its floor of ${least}`];
      return value > most ? [`${bench}: ${path} is ${value}, above its ceiling of ${most}`] : [];
    });
  });
}

function at(tree: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (node, key) =>
      typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[key] : undefined,
    tree,
  );
}
