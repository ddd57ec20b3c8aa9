/** Prints figures as a table: one row a figure, one column a thing measured. */
export function printTable(
  title: string,
  columns: Readonly<Record<string, Readonly<Record<string, number | string>>>>,
): void {
  const names = Object.keys(columns);
  const rows = [...new Set(names.flatMap((name) => Object.keys(columns[name] ?? {})))];
  const label = Math.max(title.length, ...rows.map((row) => row.length));
  const widths = names.map((name) => Math.max(name.length, 9));
  const line = (first: string, cells: readonly string[]): string =>
    `${first.padEnd(label)}  ${cells.map((cell, i) => cell.padStart(widths[i] ?? 9)).join('  ')}`.trimEnd();
  const body = rows.map((row) =>
    line(
      row,
      names.map((name) => String(columns[name]?.[row] ?? '')),
    ),
  );
  process.stdout.write(
    `\n${[
      line(title, names),
      line(
        '-'.repeat(label),
        widths.map((width) => '-'.repeat(width)),
      ),
      ...body,
    ].join('\n')}\n`,
  );
}
