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

/** For each floor of a benchmark that ran, a line with its figure: "held    discord: … is 0.62 (at least 0.5)". */
export function floorLines(floors: Floors, figures: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(floors).flatMap(([bench, paths]) => {
    if (!(bench in figures)) return [];
    return Object.entries(paths).map(([path, floor]) => {
      const missed = missedFloors({ [bench]: { [path]: floor } }, figures).length > 0;
      const value = at(figures[bench], path.split(' > '));
      const limits = [
        ...(floor.least === undefined ? [] : [`at least ${floor.least}`]),
        ...(floor.most === undefined ? [] : [`at most ${floor.most}`]),
      ];
      const measured = typeof value === 'number' ? String(value) : 'not measured';
      return `${missed ? 'missed' : 'held  '}  ${bench}: ${path}: ${measured} (${limits.join(', ')})`;
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
