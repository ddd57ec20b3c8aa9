// What people type for longer words. General; a letter case or a full stop makes no difference.
const TABLE = `
pm prime minister|fm foreign minister|vp vice president|potus president united states|mp member parliament|gov government
govt government|pres president|dept department|intl international|natl national|min minister|sec secretary|gen general
ww1 world war|ww2 world war|wwi world war|wwii world war|bday birthday|yr year|yrs years|mins minutes|hrs hours|approx about
info information|uni university|univ university|ppl people|bc because|cuz because|coz because|bf boyfriend|gf girlfriend
tv television|movie film|pic picture|pics pictures|ad advertisement|ads advertisements|mil million|bn billion|k thousand
pop population|temp temperature|max maximum|gdp gross domestic product|un united nations|eu european union
doc doctor|prof professor|corp corporation|org organisation|mtg meeting|wknd weekend|xmas christmas|bball basketball
footy football|champ champion|champs champions|subs submarines|nukes nuclear weapons|nuke nuclear|sis sister|bro brother`;

let table: ReadonlyMap<string, readonly string[]> | undefined;

/** The words that a typed abbreviation stands for, folded; none where it is no abbreviation known here. */
export function expand(folded: string): readonly string[] {
  table ??= new Map(
    TABLE.split(/[|\n]/)
      .map((row) => row.trim().split(' '))
      .filter((row) => row.length > 1)
      .map(([short = '', ...long]) => [short, long] as const),
  );
  return table.get(folded) ?? [];
}
