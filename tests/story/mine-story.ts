import type { Report } from '../../src/reports/report.js';

function report(number: number, more: Partial<Report>, ...paragraphs: readonly string[]): Report {
  return {
    id: `mine-${number}`,
    number,
    version: 1,
    title: `Report ${number}`,
    language: 'en',
    leftOut: [],
    paragraphs: paragraphs.map((text, at) => ({ n: at + 1, text })),
    ...more,
  };
}

/**
 * An invented quarrel over water: farmers of a valley block the road to a lithium mine. Seven short reports; the first
 * two are one wire text, rewritten; the last is undated.
 */
export const MINE: readonly Report[] = [
  report(
    1,
    { title: 'Farmers block the road to a lithium mine', publisher: 'Orrin Wire', published: '2021-03-05' },
    'About 40 tractors blocked the only road to the lithium mine in the Orrin valley on Wednesday, halting all deliveries to the pit.',
    'Greta Lund, the leader of the farmers’ union, said the blockade would last until Halden Mining Company stops pumping water from the lake.',
    '“We will not sign anything under pressure,” Environment Minister Ines Corral told reporters on Thursday.',
    'Halden Mining Company was granted the lease for 20 years in 2009. The company denied that its pumps had lowered the lake.',
    'Wells in the lower villages ran dry in the 1980s and 1990s, long before the mine opened.',
  ),
  report(
    2,
    { title: 'Tractors stop deliveries to the pit', publisher: 'Valley Echo', published: '2021-03-05' },
    'Some 40 tractors on Wednesday blocked the only road to the lithium mine in the Orrin valley and halted deliveries to the pit.',
    'The blockade would last until Halden Mining Company stops pumping water from the lake, said Greta Lund, the leader of the farmers’ union.',
    'Environment Minister Ines Corral told reporters on Thursday: “We will sign nothing under pressure.”',
    'Halden Mining Company was granted its lease for two decades in 2009 and denied that its pumps had lowered the lake.',
  ),
  report(
    3,
    { title: 'A valley divided', publisher: 'Northern Review', published: '2021-03-08' },
    'More than 60 tractors blocked the only road to the lithium mine on March 3, 2021, the police said.',
    'Tomas Lund, the mayor of Sarn, asked the farmers to go home. “Nobody in Sarn can live on water alone,” he said.',
    'Wells in the lower villages ran dry in the 1970s and 1980s, according to the university of Orrin.',
    'Halden Mining Company said the lake had lost a third of its water since 2012.',
  ),
  report(
    4,
    { title: 'Who pumps the lake', publisher: 'Ledger', published: '2021-03-12' },
    'Halden Mining Company did not deny that its pumps had lowered the lake, a spokesman said on Tuesday.',
    'The mine employs 300 workers from the villages. Most of them come from Sarn. Norway buys what it digs.',
    'Ines Corral, the minister who signed the lease, promised an inquiry into the lake by the summer of 2021.',
  ),
  report(
    5,
    { title: 'The mine answers', publisher: 'Metals Daily', published: '2021-03-15' },
    'The mine employs 450 workers from the villages, Halden Mining Company said.',
    'Greta Lund called the inquiry “a broom to sweep us off the road”. Lund spoke in front of the union hall.',
    'Greenpeace and the World Health Organization have offices in Oslo. In 1998 a dam above the mine broke and killed nine people.',
  ),
  report(
    6,
    { title: 'What the lake remembers', publisher: 'Sarn Letters', published: '2021-04-02' },
    'A dam above the mine broke in 1997 and killed nine people in Sarn.',
    'The farmers lifted the blockade on 31 March 2021 after Minister Corral signed an order to measure the pumps.',
    'The mine says that many workers from the villages are employed there.',
  ),
  report(
    7,
    { title: 'A letter from the road' },
    'On Friday the farmers lit fires on the road. “It is our lake,” a sign read.',
    'Ms. Lund was not there, the neighbours said.',
    'On a rock stood “no water, no road” in white paint.',
  ),
];
