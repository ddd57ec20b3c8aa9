/** Verbs of saying, general. Present and past forms are made by rule where they are regular. */
const words = (block: string): readonly string[] => block.trim().split(/\s+/);

const REGULAR = words(`
add admit affirm allege announce answer argue ask assert assure blast brag caution charge claim clarify comment
complain concede conclude confess confirm contend counter criticize criticise cry deadpan declare decry demand deny describe
dismiss disclose elaborate emphasize emphasise exclaim exhort explain gush hint inform insist interject joke jest lament lash maintain mention
mock mumble murmur muse mutter note observe opine plead pledge point post praise preach predict proclaim promise propose quip recall reason recount reflect
reiterate relate remark remind reply report reason respond retort reveal riff roar say scoff scream shout shriek sigh signal snap snarl state stress
suggest testify thunder tout tweet retweet urge venture voice volunteer vow wail warn whisper wonder yell warned implore intone
acknowledge advise allege apologize apologise boast call chide chime chuckle cite comment continue declare denounce estimate highlight imply
indicate label laugh outline protest question quote rail recommend refer reject reassure repeat request respond shrug signal slam smile
specify speculate stipulate submit summarize theorize threaten underline underscore vouch welcome dub deem mouth bellow bark grumble growl hail
echo hedge chant dismiss characterize characterise decry bemoan liken vilify ridicule hammer hit lambast lambaste castigate excoriate skewer trash knock echo refuse demonize attack defend credit describe coin stress conclude counter rant rave ridicule rib tease scold rebuke berate blame accuse commend applaud concur agree disagree`);

const IRREGULAR: Readonly<Record<string, string>> = {
  said: 'say',
  says: 'say',
  told: 'tell',
  tells: 'tell',
  tell: 'tell',
  wrote: 'write',
  writes: 'write',
  write: 'write',
  written: 'write',
  spoke: 'speak',
  speaks: 'speak',
  went: 'go on',
  thought: 'think',
  thinks: 'think',
  think: 'think',
  read: 'read',
  reads: 'read',
  sang: 'sing',
  swore: 'swear',
  began: 'begin',
  put: 'put',
  chanted: 'chant',
  chanting: 'chant',
  characterized: 'characterize',
  found: 'find',
  finds: 'find',
  shows: 'show',
  showed: 'show',
  shot: 'shoot back',
  fired: 'fire back',
  saying: 'say',
  telling: 'tell',
  writing: 'write',
  believes: 'believe',
  believe: 'believe',
  believed: 'believe',
  admitted: 'admit',
  quipped: 'quip',
  quips: 'quip',
  replied: 'reply',
  replies: 'reply',
  cried: 'cry',
  cries: 'cry',
  denied: 'deny',
  denies: 'deny',
  testified: 'testify',
  testifies: 'testify',
  implied: 'imply',
  implies: 'imply',
  clarified: 'clarify',
  clarifies: 'clarify',
  specified: 'specify',
  speaking: 'speak',
  feels: 'feel',
  felt: 'feel',
  meant: 'mean',
  heard: 'hear',
  hopes: 'hope',
  hoped: 'hope',
  sees: 'see',
  saw: 'see',
  knows: 'know',
  knew: 'know',
  learned: 'learn',
  quoted: 'quote',
  quoting: 'quote',
  referred: 'refer',
  refers: 'refer',
  referring: 'refer',
  submitted: 'submit',
  committed: 'commit',
  ranted: 'rant',
  ribbed: 'rib',
  vented: 'vent',
  vowed: 'vow',
  vows: 'vow',
  signaled: 'signal',
  signalled: 'signal',
  labeled: 'label',
  labelled: 'label',
  bragged: 'brag',
};

const FORMS: ReadonlyMap<string, string> = build();

function build(): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const verb of REGULAR) {
    const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb;
    const third = /(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`;
    for (const form of [verb, third, `${stem}ed`, `${stem}ing`]) forms.set(form, verb);
  }
  for (const [form, verb] of Object.entries(IRREGULAR)) forms.set(form, verb);
  return forms;
}

/** Verbs that bare or in `-ing` are mostly something else; only their finite forms report speech. */
const ONLY_FINITE: ReadonlySet<string> = new Set(
  'order orders offer offers post posts point points label labels report reports charge charges demand demands request requests question questions call calls protest protests smile smiles laugh laughs reason reasons state states claim claims pledge pledges promise promises signal signals estimate estimates cry cries sigh sighs blast reply replies answer answers remark remarks comment comments note notes voice voices quote quotes rail rails slam joke jokes quip hint hints pound begin finish put read go cite highlight cause tout blame echo hail counter venture volunteer express hammer hit knock attack attacks credit credits defend defends trash skewer coin hits continue continues comments remarks warning warnings'.split(
    ' ',
  ),
);

/** The dictionary form of a verb of saying, from any of its forms in lower case; undefined for other words. */
export function speechVerb(word: string): string | undefined {
  return FORMS.get(word);
}

/** Whether the form can be taken for a verb of saying without a quotation beside it: "said", "told", "adds", not "orders", "state". */
export function isPlainSpeech(word: string): boolean {
  return FORMS.has(word) && !ONLY_FINITE.has(word);
}

/** Whether the form is a noun or another verb as often: "claims", "post". */
export function isNounToo(word: string): boolean {
  return ONLY_FINITE.has(word);
}

/** Verbs whose subjects are people more often than bodies or places: what marks an unknown name as somebody's. */
const HUMAN: ReadonlySet<string> = new Set(
  words(`
tweeted smiled laughed joked born married wed divorced died resigned retired graduated studied attended taught wrote painted composed
sang starred directed scored netted headed volleyed fouled birdied bogeyed putted batted bowled pitched boxed sprinted swam cycled knocked
equalised equalized assisted dribbled tapped curled fired slotted converted volley missed crossed nodded sidefooted
thinks thought believes believed feels felt knows knew hopes hoped loves loved hates fears feared recalled remembered
pleaded testified confessed apologized apologised himself herself he she his her who whose aged
walked ran sat stood slept woke grew travelled traveled moved returned visited met spoke addressed defeated beat
inherited ascended abdicated reigned ruled converted preached invented discovered proposed argued described defined translated
appointed elected succeeded campaigned lost arrested jailed convicted sentenced acquitted assassinated murdered executed buried exiled nicknamed`),
);

/** Whether a word, lower case, is a verb or pronoun that goes with people. */
export function isHumanVerb(word: string): boolean {
  return HUMAN.has(word);
}
