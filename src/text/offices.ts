/**
 * What people are called for what they do: forms of address, offices, trades and kin. General lists; a head noun
 * stands in the singular, lower case.
 */
const words = (block: string): ReadonlySet<string> => new Set(block.trim().split(/\s+/));

/** Forms of address, without their full stop. They stand before a name and are no part of it. */
export const ADDRESSES = words(`
mr mrs ms miss mx dr prof sir dame lord lady madam madame monsieur mme mlle herr frau signor signora senor senora rev revd
reverend fr hon gen lt col maj capt cpt sgt cpl cmdr adm brig pvt sen sens rep reps gov det insp supt pres messrs pm fm cllr
msgr atty amb asst sec drs judge justice pope king queen prince princess emperor empress tsar czar kaiser sultan emir sheikh shaikh
sheik shah ayatollah grand-ayatollah mullah maulana hajj haji imam rabbi cardinal archbishop bishop pastor father saint
st san duke duchess earl count countess baron baroness marquess marquis viscount archduke archduchess elector comte conte vicomte chevalier pharaoh caliph tsarina maharaja maharani chief crown comrade professor doctor
captain major colonel general lieutenant sergeant corporal private admiral commander brigadier marshal commodore constable`);

/** Forms of address that tell the person's gender. */
export const ADDRESS_GENDER: Readonly<Record<string, 'm' | 'f'>> = {
  mr: 'm',
  sir: 'm',
  lord: 'm',
  king: 'm',
  prince: 'm',
  pope: 'm',
  father: 'm',
  duke: 'm',
  emperor: 'm',
  monsieur: 'm',
  sheikh: 'm',
  ayatollah: 'm',
  rabbi: 'm',
  cardinal: 'm',
  archbishop: 'm',
  baron: 'm',
  earl: 'm',
  count: 'm',
  mrs: 'f',
  ms: 'f',
  miss: 'f',
  dame: 'f',
  lady: 'f',
  queen: 'f',
  princess: 'f',
  madame: 'f',
  mme: 'f',
  duchess: 'f',
  empress: 'f',
  baroness: 'f',
  countess: 'f',
  frau: 'f',
  senora: 'f',
};

/** Heads of offices: what a country, party or body has one of, or few. */
export const OFFICES = words(`
president prime-minister premier chancellor minister secretary leader chief chair chairman chairwoman chairperson speaker
governor mayor senator congressman congresswoman representative lawmaker mp deputy ambassador envoy commissioner
director head commissar king queen prince princess emperor monarch pope dictator ruler sultan emir
spokesman spokeswoman spokesperson attorney prosecutor judge justice general admiral colonel commander marshal
ceo cfo coo cto executive founder co-founder owner president-elect vice-president undersecretary treasurer
candidate nominee frontrunner whip boss strongman regent viceroy consul delegate councillor councilman councilwoman
councilmember alderman assemblyman assemblywoman ombudsman sheriff superintendent inspector administrator
negotiator representative rapporteur czar tsar shah ayatollah archbishop bishop cardinal patriarch caliph pharaoh
taoiseach tanaiste legislator parliamentarian deputy-president diplomat politician statesman mep msp`);

/** Trades, callings and other words for a person that stand before or after a name. */
export const TRADES = words(`
analyst economist strategist professor lecturer scholar scientist researcher historian expert specialist engineer physicist chemist
biologist mathematician astronomer philosopher theologian psychologist psychiatrist sociologist anthropologist archaeologist
geologist meteorologist epidemiologist virologist immunologist physician surgeon doctor nurse dentist pharmacist veterinarian lawyer
solicitor barrister counsel advocate attorney notary banker broker trader investor financier fund-manager manager
businessman businesswoman entrepreneur industrialist magnate tycoon billionaire millionaire philanthropist consultant adviser advisor aide
assistant official officer detective constable policeman policewoman soldier sniper pilot astronaut cosmonaut sailor captain
skipper coach trainer striker midfielder defender goalkeeper keeper forward winger fullback full-back centre-back playmaker footballer
player quarterback linebacker receiver cornerback safety guard centre center pitcher catcher shortstop outfielder hitter batsman
batter bowler spinner seamer all-rounder wicketkeeper opener cricketer golfer cyclist rider driver racer boxer wrestler fighter
swimmer runner sprinter jumper skier skater gymnast athlete champion winner medallist medalist runner-up rookie teammate team-mate
veteran captain referee umpire jockey rower sailor chess-player grandmaster prop hooker lock flanker scrum-half fly-half
actor actress comedian singer songwriter singer-songwriter rapper musician guitarist drummer pianist violinist composer conductor
producer filmmaker screenwriter playwright author writer novelist poet journalist reporter correspondent editor columnist
blogger broadcaster presenter anchor host commentator photographer artist painter sculptor designer architect model dancer
choreographer chef critic curator librarian teacher principal headmaster headteacher student pupil graduate dean rector provost
activist campaigner organiser organizer protester dissident whistleblower feminist environmentalist unionist socialist
communist revolutionary rebel warlord militant terrorist extremist gunman suspect defendant attacker killer murderer
assassin hijacker hostage prisoner inmate victim survivor witness neighbour neighbor resident villager farmer fisherman worker
employee driver shopkeeper owner landlord tenant voter supporter fan volunteer refugee migrant immigrant asylum-seeker
priest vicar monk nun abbot preacher missionary prophet apostle saint disciple evangelist lama guru
inventor explorer discoverer pioneer navigator conquistador nobleman aristocrat knight general warrior chieftain
patient celebrity personality figure icon legend hero heroine star superstar icon mogul oligarch defector spy agent operative
informant intern staffer strategist pollster operative donor lobbyist fundraiser speechwriter biographer
successor predecessor counterpart rival opponent challenger incumbent ally colleague partner friend associate protege deputy
man woman boy girl teenager toddler baby child youth pensioner retiree grandfather grandmother homemaker housewife
member secretary-general co-author co-chair co-owner co-host co-director vice-chairman vice-chair publisher`);

/** Kin, with the gender of the person so called. */
export const KIN: Readonly<Record<string, 'm' | 'f' | null>> = {
  father: 'm',
  mother: 'f',
  brother: 'm',
  sister: 'f',
  son: 'm',
  daughter: 'f',
  husband: 'm',
  wife: 'f',
  uncle: 'm',
  aunt: 'f',
  nephew: 'm',
  niece: 'f',
  cousin: null,
  grandfather: 'm',
  grandmother: 'f',
  grandson: 'm',
  granddaughter: 'f',
  stepfather: 'm',
  stepmother: 'f',
  stepson: 'm',
  stepdaughter: 'f',
  'half-brother': 'm',
  'half-sister': 'f',
  'father-in-law': 'm',
  'mother-in-law': 'f',
  'son-in-law': 'm',
  'daughter-in-law': 'f',
  'brother-in-law': 'm',
  'sister-in-law': 'f',
  parent: null,
  child: null,
  sibling: null,
  spouse: null,
  widow: 'f',
  widower: 'm',
  fiance: 'm',
  fiancee: 'f',
  girlfriend: 'f',
  boyfriend: 'm',
  heir: null,
  twin: null,
  partner: null,
  'ex-wife': 'f',
  'ex-husband': 'm',
  heiress: 'f',
  'great-grandfather': 'm',
  grandchild: null,
  mistress: 'f',
  lover: null,
};

// Words for people that are not in the lists are mostly built so; the second pattern is what is built so and names no person.
const AGENT =
  /(?:ologist|onomist|ographer|keeper|holder|seeker|player|man|woman|person|ician|arian|[^e]ist|crat|naut)$/;
const NO_AGENT =
  /^(?:list|cost|interest|past|post|most|best|test|protest|east|west|forest|request|contest|august|breakfast|broadcast|forecast|podcast|human|roman|german|woman|coast|boost|trust|dust|arrest|assist|consist|persist|exist|insist|resist|feast|least|cast|fast|last|vast|nest|rest|guest|quest|chest|harvest|invest|suggest|outpost|almost|against|just|must|first|worst|fist|mist|twist|whist|not|great)$/;

/** Whether a word (singular, lower case) names a person by office, trade or kin. */
export function isRoleNoun(word: string): boolean {
  if (OFFICES.has(word) || TRADES.has(word) || Object.hasOwn(KIN, word)) return true;
  return word.length >= 7 && AGENT.test(word) && !NO_AGENT.test(word) && !word.endsWith('estate');
}

/** The gender that a role noun tells: kin, "spokeswoman", "actress", "king". */
export function genderOfRole(word: string): 'm' | 'f' | null {
  const kin = Object.hasOwn(KIN, word) ? KIN[word] : undefined;
  if (kin !== undefined) return kin;
  if (
    /(?:woman|women|actress|heroine|queen|princess|girl|nun|housewife|businesswoman|empress|duchess)$/.test(
      word,
    )
  )
    return 'f';
  return /(?:man|boy|king|prince|priest|monk|pope|emperor|duke|gunman)$/.test(word) && word !== 'human'
    ? 'm'
    : null;
}

/** Words that stand before an office and belong to its title: "Deputy Prime Minister", "Chief Executive", "Acting Governor". */
export const TITLE_WORDS = words(`
prime deputy vice chief acting interim foreign finance defence defense interior home health education justice trade economy labour labor
transport agriculture energy environment culture sports science industry housing infrastructure development planning commerce
treasury state first second senior junior executive managing general assistant associate principal special under lead
majority minority house senate parliamentary cabinet opposition national federal regional provincial municipal city county district
police fire army navy air military naval security intelligence human press communications information public
central crown grand supreme attorney solicitor chargé lieutenant major rear brigadier field staff campaign
former ex then then-u.s. late outgoing incoming newly elected incumbent veteran honorary lord mayor world olympic minister vice-president
co head royal master
us eu un u.s. u.n. e.u. uk u.k. fed nato who fbi cia white european republican democratic democrat conservative labour liberal
tory communist socialist green independent progressive catholic muslim jewish christian anglican`);

/** Nouns for persons when written with a capital before a name: "President Macron", "Striker Kane". */
export function isTitleNoun(word: string): boolean {
  return ADDRESSES.has(word) || OFFICES.has(word) || (TRADES.has(word) && !NO_TITLE.has(word));
}

const NO_TITLE = words(
  'boy girl man woman boy girl man woman baby child lock prop safety center centre guard forward opener figure star model youth fan legend icon partner host member private winner',
);
