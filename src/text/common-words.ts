/**
 * Words that running English writes small: a capital at the opening of a sentence or in a headline makes no name
 * of them. Base forms, counted small at least nine times and more often than with a capital in the encyclopedia
 * sample (SQuAD, CC BY-SA 4.0), with words of news and headlines added by hand; endings are undone by rule.
 */
const BASES = `
abandoned abductee ability able aboard abolished about above abroad absence absolute absorbed abstract
abundant academic accept access accident accommodate accompanied accomplished according account accuracy
accurate accused achieve acid acknowledged acquire acquitted acre across act action activated active
activists actor actress actual acute ad adapted add additional address ade adequate adjacent adjusted
administered admits admitted adolescents adopt adult advance advantage advent advice advised advocated
aerial aesthetic affairs affect after afternoon again against age agencies agent ago agree agricultural
agriculture ah ahead aid aim air aircraft airline airport airstrikes al albeit album alcohol algae all
alleged allele allocated allow alloy ally almost alone along alongside alphabet already also altered
although altitude aluminium alumni always amended amid amino among amongst amount an analog analysis analyst
anatomy ancestor ancestry ancient and angular animal animated annelids annexed anniversary announced
announces annual another answer antenna anti antibacterial antibiotics antiquity any anybody anyone anything
apart app apparent appeal appear appointed approach appropriate approval approved approves approximately
arch archaic architect architectural architecture are area aren't argue arise aristocracy arm armistice
armor army arose around arousal arranged array arrest arrival arrived arriving art article artifacts
artificial artillery artist artistic as aside ask aspect asphalt assembled assembly assent asserted assets
assigned assist associate assumed asthma astronomy asylum at atmosphere atmospheric atolls atomic atoms
attach attack attained attempt attend attract attributed attributes audio aunt author autonomy autumn
available average avoid award aware away baby back background bacteria bacterial bad balance ballots ban
bandwidth bank bankruptcy bar bare barons barrier base basic basis basketball bass bat battery battle be
bear beat became because become been beer before began begin begun behalf behavior behaviour behind being
belief believe belong below belt benefit bent best better between beyond bid big biggest bilateral billion
bin binding biology bird birth birthday bishops bison bit blast bled blew block blood blow blue board boat
body bomb bonds bone book boom booth border bore born borough both bottom bought bound boundary box boy
brain branch brand break breakdown breeding breeds brick bridge brief bring broad broadcast broke broken
bronze brother brought browser brushes bucket budget build built bulb bulk burgeoning burglary buried burned
burning burnt burst bus busiest but button buy by cab cabinet cable calculated calendar call came camp
campaign campus can can't canal cancer candidate cannon cannot canton cap capable capacitor capita capital
cappella captain caption capture car carbon cardinals care cargo carmakers carriage carrier carry cartridges
carved case cash casino cast casualties category cathedrals cattle caught cause cavalry cave ceased
ceasefire ceded ceiling celebrate cell cellular census cent central centre century ceremonial ceremony
certain certified chain chair challenge champion chance change channels character characteristic charge
charity chart chartered check cheese chemistry chief child childhood children chips choice choir choose
chorus chose chosen chromosome chronic church circle circuit cited citing citizen city civil civilian claim
clan clashes class classic classified clear clergy click climate climbs clock close closer closest clothing
club clusters cm co coach coal coast coastal cocoa code coffee coil coined coins cold collapse collect
college colonial colonists colony color colour column com combat combine come comedy comics command comment
commentary commerce commercial commissioned commit common communicate commutator commuters compact company
compared comparison compete compiled complete complex complicated component composed composer compound
compressed comprise computer conceived concentrated concept conceptual concern concert conclude concrete
conduct confirmed confirms conflict confused congressional connect conquered conquering conquest consent
consider consist consistent console consolidated constant constitute constitutional constructed consumed
consumer contact contain contemporary content contest contestants context continent continental continue
contract contrast contribute control controversial controversy conventional convert convicted convinced cool
copper copy copyright coral cord core corn coronavirus corporate correct correspond corrupt cost costumes
cotton could couldn't councillor counter counterparts counting country county coup couple courage course
court cover coverage create creator credit crept crest crew crime criminal crises crisis criteria critic
crop cross crowd crowned crucial crude crystal cuisine culminated culminating cult cultivated cultural
culture current curriculum custom cut cycle cylinder da dad daddy dairy damage dance danger dark data
database date daughter day daylight de dead deal dealt dear death debate debt debut decade decide deck
declared decline decorated decrease decreed dedicated deemed deep deer defeat defence defend defendant
defense deficient define degree deities del delay deliberately deliver delivery demand democracy demographic
demolished demonstrated demonstrators denied denies dense density departure depend dependent depict deployed
deposit depth deputy derive des descendants descended descent describe desert design designated desire
desktop despite destroy detailed details detect determine devastating develop device devoted di dialect
diameter diarrhea did didn didn't die dielectric diet dietary differ different difficult difficulty digital
dioxide diplomat diplomatic direct director disagree disappeared disaster disbanded disc discipline disco
discontinued discount discover discovery discrete discuss disease disk disorder display dispute dissolved
distant distinct distinguish distributed district divers diverse divided divine divorce do doctor doctrinal
doctrine does doesn't dog doing dollar domain domestic dominant dominated don don't donated done door dot
double down downtown dozens draft drama dramatic drank draw drawn dreamt dress drew drinking drive driven
drop drought drove drug drum dry du dual dubbed due dug dunk during duty dynamic dynasty each earlier
earliest early earn earthquake ease easier east eastern easy eat eaten economic economist economy edge
editing edition editor editorial educated educational effect efficacy efficient effort egg eight eighteen
eighth eighty either elaborate elder eldest elect electric electromagnetic electron electronic element
elevated elevator eleven eliminate elite elsewhere embarked embedded embraced emerged emerging emitted
emotion emotional emperor emphasis empires employed employees employer employing employs empty en enable
enacted encoded encoding encompassing encounter encourage end endangered enemy energy enforce engage engine
enhance enjoy enough enrolled ensuing ensure enter enterprises entire entitled entity entry environmental
enzyme epic epidermis episode equal equipped equivalent era erected escape essential establish estate esteem
estimated estimates et etc ethics ethnic euro eurozone evacuated even event eventual ever every everybody
everyday everyone everything evident evil evolutionary evolved ex exact example exceeding excellent except
excess exchange excluded excluding executed exempt exercise exhibit exile exist expand expected expelled
expense experimental experts explain explicitly export exposed exposure express extend extent external
extinct extra extreme eye fa face facilitate fact factbox facto factor factory faculty fail failure fairly
faith fall fallen familiar family famous fan fantasy far farm farther fashion fast fastest fat father fatty
favor favorite favour fear feast feathers feature fed federal fee feedback feel feet fell fellow felt female
festivals feudal fever few fiber fiction fictional field fifteen fifth fifty fight figure file fill film
final finale finalist finance financial find fine finish fire firefighters firm first fish fission fit five
fixed fixtures flag flame flat fled fleet flew flight flooding floods floor flora flourished flow flowering
fluid fly focus folk follow food foot football for forbidden force foreign forest forgave forgot form formal
format formulated forty forward fossil fought found four fourteen fourth frame framework franchise fraud
free freedom freezing frequent fresh friend from front frontier froze frozen ft fuel full fully fumble
functional fundamental funded funding funds funeral fungi fur further furthermore fusion future gain
gambling game gap garnered garrison gas gathered gatherers gathering gauge gave geese gender general
generate genetic genocide genome genre geographic geometry get giant gift girl give given glaciers glands
glass global go goal goalkeeper gods goes going gold gone gonna good goodbye got gotta govern governor grade
gradual graduate grain grammar grandma grandpa grant grapes graphic gravity great greatest grew grid groove
gross ground group grow grown growth guarantee guard gubernatorial guest guide guilty guitar gun gunfire
gunmen gut gymnastics ha habitat had hadn't hails hair half halftime halls hand handful handle happened hard
hardware harvested has hashtag hasn't have haven't he he'd he'll he's head headquartered headquarters health
healthcare hear heard heart heat heavy hectares height heir held helicopters hello help hence her here
here's hereditary heresy hero herself hey hi high highest highlights highway him himself hip hired hires
hiring his historian historic history hit hold hole holiday home homeland homer honor hop horizontal
hormones horror horse hospitals host hot hotels hour house household how however hub huge human humanitarian
humid hundred hung hunted hunting hurricane hurt husband hydrogen hypothesis i'd i'll i'm i've ibn ice icon
iconic idea ideal identify if ignore ignored ill illegal illness image images immediate immigrants immune
impact imperial imply important imported imports imposed imprisoned improve in inadequate inaugural
inaugurated incandescent incendiaries inch incident include income incorporate increase indeed independent
indicate individual induced industrial industry infantry infected inferior influential influx informal
informed infrared infrastructure inhabitants inhabited inherent inherited initial initiated injured injury
inland input inquiry insect inserted inside insight insisted inspired installed instant instead instituted
instructed instrumental insurgents integral integrated intellectual intended intense intent inter interest
interface interior internal international interpreted interview intestine into introduce invade invented
inventor invested investigators investor invited involve iodine iodised ions iron is island isn't isolated
issue it it's items its itself jailed jazz job jobless join joint journalist journey judge judicial juice
jump junior just justified keep kept key keyboard kg kick kickoff kill kilometers kilometres kind kingdoms
km knelt knew know knowledge known la label laboratory labour lack laid lakes lamp land landmark landscape
language large larger largest laser last late later latest latter launch law lawmakers lawsuit lawyer lay
layoffs lb lead leagues leapt learn learnt least leave led left leg legacy legal legend legislators
legislature lending length lent less lessons let let's level lia liberal libraries license lie life lifetime
light like limit line lineages linear linguistic linked linking links liquid list listeners lit literacy
literally literary literate literature little live livestock load loans local located lockdown locus logic
logical logo long longest look loop lose loss lost lot love low lowest loyal lupus luxury lyrics machine
madam made magazine magnetic mail main mainland mainstream maintain major make male mammals man manage
manager mandatory mandolin manufacture manufacturer manuscript many map marched maritime marked market
marking marks marriage marry masks mass massive master match material maternal mathematician mathematics
matter mature maximum may mayor mayoral me mean meant meanwhile measure meat mechanics medals media medical
medicine medics medieval medium meet member memory men mental mention merchants mere merged message met
metabolic metal metallic method metres metropolitan mi mid middle midfielder might migrants migrated mild
mile militants military militia million mind minerals mines mini minimal minimum mining minister ministerial
minor minute misses missile missing mission missionary mistook mix mixture mm mobile mode model moderate
modern modified molecular molecules mom moment momentum mommy monarch monarchy monasteries monastic monetary
money monks monsoon month moral morale more moreover morning mosaic mosque most mother motherland motion
motor motorists motorway mountain mounted mouth move movie much multi multinational multiple multiracial mum
municipal murder muscle museums music musical musician must mutual na name narrow nation national
nationalist nationwide native natural nature naval nd ne near nearby necessary need negotiated neighborhood
neighboring neighbouring neither neo nerve nervous net network neurons neutral never nevertheless new
newsletter newspaper next nickel nickname night nine nineteen nineteenth ninety ninth nitrogen no noble
nobody noise nominal nominated non none nonetheless nonprofit nope nor normal normalize north northeast
northern northwest not notable notably note nothing notice notion novel now nuclear number nurses nutrients
nutritional oak object obliged observe observers obtain occasionally occupy occur ocean of off office
officer official often oh oil ois ok okay old oldest on once one ongoing online only onto onwards open
operate operational opinion opponent opposed opposite option or oral orange orbit order ordinary ore organic
organs oriented origin original originate other otherwise our out outcome outdoor output outside outstanding
over overall overseas overtook overwhelming own oxide oxygen ozone packet pagan paid pain painted painting
pair palace palm pan pandemic panel papal paper parallel paramedics parent parks parliamentary part
participants participate particles particular partner party pass passage passenger passive past patent
paternal path pathogens patients patronage pattern pay payment payrolls peace peaceful peak peasants
pedestrians peer penalty pending people per perceived percent percentage perfect perform perhaps period
permanent permit person personal personnel persuaded pesticide pet phase phenomenon philosopher philosophy
phone photo photography photosynthesis phrase physician physics piano pick piece pilgrims pilot pinyin pitch
place plan plane planet plant plasma plastic plate platform platinum play playback please pledges plot
plunges plus poem poet poetry point pole police policy politician politics polls pollsters polychaetes pool
poor poorest pop popular populated port portion portrayed pose possessed post potential poverty power
powerful practice prairie praise prayer pre preaching preceding predator predecessor predicted predominantly
preferred pregnant prehistoric premiere prepared present preserve president presidential press pressure
prevailing prevalent prevent preview prey priests primary prime principal principle print prior prison
private privilege pro problem procedure proceeded process proclaimed produce producer product professional
profile profit profound program programme progress prohibited project prominent promise promote prompted
prone pronounced proof propaganda proper property proposal proposed prosecutor prosecutors protect protein
protesters protests prototype prove provide province provincial proximity psychologist pub public publish
punk pupil puppet purchase pure purpose pursue pursuit put quake qualifier qualify quality quantum
quarantine quarter quarterback quasi quick quite quits quote ra race racial radical radio raid rail railway
rain rainfall rainy raise ran rang range rank rape rapid rapper rare rate rather ratified ratings ratio
rational raw rd re reach read ready real reality realm rear reason rebellion rebels rebound rebuilt recall
receive recent recipients recognize recommended record recover recovery recurring red reduce reef refer
referee referendum reflect reform refuge refusal refused regain regard regardless regime region regional
registered regular regulate regulators regulatory reign reinforced reject related relay release relevant
relief religion relocated rely remain remainder remote removal remove renamed rendered rendering renewed
renowned repeated replace report represent republicans request require rescue rescuers research reserved
reserves reside resident residential resigned resigns resolved resort resource respect respond response rest
restaurant restore restricted result retail retain retired retreat return retweet reveal revenue reverse
review revised revival revived revolt rhythmic richest riding right ring rise risk ritual rival river road
robbery robots rock rode role roll roof room root rope rose rotating rotor roughly round route row royal rpm
rubber rule ruler run rural rush sacrifice safe safety said sailed sale salt same samples samurai sands sang
sank sat satellite save saw say scale scattered scene schedule scheme scholar school science scientific
scientists scope score scores screen script sculpture sea search season seat second secondary secret section
sector secular secure see seek seem seemingly seen segment seized select self sell semi semiconductor
senators send senior sense sensors sensory sent separate sequel series serious servants serve service
session set settled settlers seven seventeen seventh seventy several severe sex sexual sh shaft shall shape
share sharp she she'd she'll she's sheave sheep sheet shell shelter sheriff shift ship shock shoot shopping
shore short shortened shortest shot should shouldn't show shown shut shuttle side siege sign signal
significant silk silver similar simple simplified simply simultaneously since sing single sinks sir sister
site situated six sixteen sixth sixty size skills skin slam slave slavery sleep slept slight slip slow small
smallest smartphone smoking snow snowfall so soap soars social society sodium soft software soil solar sold
soldier sole solid solo some somebody someone something sometimes somewhat son song songwriter soon
sophisticated sophomore sorry sort sought soul sound soundtrack source south southeastern southern sovereign
sovereignty soybeans space spanning speak special specialist species specific specified spectators spectrum
sped speech speed spending spent sphere spin spinal spirit spiritual split spoke spoken spokesman
spokesperson sponsored sport spot spotlight spread spring spun sq square st stabbing stable stadiums staff
stage stake stalemate stand standard star starch start state static station statistics status statutes stay
steadily steam steel stem step still stimulus stock stole stomach stood stop storage store storm story
straight strategic strategy stream street strength stress stretching strict strike striker strings stroke
strong strongest struck structural structure struggle stuck student studio study style sub subcontinent
subject submitted subscribe subsequent subsidies substantial substitute suburban suburbs succeeded success
successful successor such sudden suffer sufficient sugar suggest suicide suit suite summer sunlight superior
suppliers supply support supposed suppressed surface surges surname surplus surprise surrender surrogate
surrounded surrounding survey survive survivors suspected suspects suspended sustain swam swept switch swore
swung symbol symbolic symptoms syndrome synthesis synthetic system systematic szlachta table tail take taken
talent talking tall tallest taps target tariffs task taught tax tea teach team technique telephone
telescopes tell temperate temperature temple temporal temporary ten tennis tension tenth term terminal
terminus terrain terrestrial territorial territory terrorist test text textile textual th than thank that
that's the theaters theatre theft their them theme themselves then theologians theory there there's
thereafter thereby therefore thermal these they they'd they'll they're they've thick thin thing think third
thirteen thirty this those though thought thousand threat threatened three threw throne through throughout
thus ti tie till time timeline tin tissue title to tobacco today together told tomorrow tone tongue tonight
tonnes tons too took tool top topic torch tore torque total touch touchdown toughest tour tourism tourist
toward towers town toxic traced traces track tract trade trademark traders traditional traffic trails train
traits tram transfer transform transistor transit translated transmit transport trapped travel treat treaty
tree trend trial tribal tribe tribute triggered trilateral trillion trip troops trophy troubled true truth
try tube tuberculosis tunnel turn tweet twelve twentieth twenty twice two type typewriters typhoon typical
ultimate um umbrella unable uncle unclear unconstitutional under undergoing undergraduate underground
underlying undersecretary understand understood unified uniform unions unique unit unity universal universe
unknown unless unlike unprecedented unrelated unseeded unsuccessful until unusual unveils up update upon
uranium urban urges us usage use useful user using usual utility vaccine vacuum valid valley value vapor
variant variety various varsity vary vast ve vegetables vehicle vendors venues verbal verse version very
vessel veteran veto via vice victim victory video view village villagers vinyl violated violent virtue virus
visible vision visit visitor visitors visual vital vocabulary vocal voice voltage volume voluntary volunteer
von vote voters vowel vows voyage vs wage walk wall wanna want war warfare warm warning warns was wasn't
waste watch water wave wavelength way we we'd we'll we're we've weak wealth wealthy weapon wear weather web
website week weekend weight welcome well went wept were weren't west western wet what what's whatever wheat
wheel when whenever where whereas whereby wherever whether which whichever while whilst who who's whoever
whole whom whose why wide wider widespread width wife wild wildfire will win wind window wine wing winter
wire wireless wisdom wishes with withdraw withdrawal withdrawn withdrew within without witness wives woke
wolf woman women won won't word wore work world worldwide worn worship worst worth would wouldn't wounded
wow wrapup wrestler wrestling write writer written wrote yeah year yellow yes yesterday yet yields you you'd
you'll you're you've youngest your youth zero zinc zone`;

const COMMON: ReadonlySet<string> = new Set(BASES.trim().split(/\s+/));

// Endings of words that are no names, long words only: "Legislation", "Investments", "Dangerously".
const PLAIN_ENDING =
  /(?:tions?|sions?|ments?|ness|ities|[bclnrstv]ity|[^e]ous|[st]ives?|[^l]able|ible|ably|ibly|ances?|ences?|ency|ical|ically|fully|ships?|isms?|ology|ologies|ization|izing|i[sz]ed|ising|wards?|ially|ually)$/;

/**
 * Whether a word, lower case, is an ordinary word and no name by itself. Inflected forms of known bases count:
 * "traders", "stopped", "companies".
 */
export function isCommonWord(word: string): boolean {
  return isListedWord(word) || (word.length >= 8 && PLAIN_ENDING.test(word));
}

/** The same without guessing by the ending of the word: "Debretsion" is none. */
export function isListedWord(word: string): boolean {
  if (COMMON.has(word)) return true;
  return word.length > 3 && bases(word).some((base) => COMMON.has(base));
}

const SUFFIXES: readonly (readonly [string, string])[] = [
  ['ies', 'y'],
  ['ied', 'y'],
  ['ily', 'y'],
  ['ing', ''],
  ['ing', 'e'],
  ['ers', ''],
  ['ers', 'e'],
  ['es', ''],
  ['ed', ''],
  ['er', ''],
  ['er', 'e'],
  ['est', ''],
  ['est', 'e'],
  ['ly', ''],
  ['s', ''],
  ['d', ''],
];

function bases(word: string): readonly string[] {
  const found: string[] = [];
  for (const [suffix, ending] of SUFFIXES) {
    if (!word.endsWith(suffix)) continue;
    const base = word.slice(0, word.length - suffix.length);
    if (base.length < 3) continue;
    found.push(base + ending);
    if (/([bdgklmnprt])\1$/.test(base)) found.push(base.slice(0, -1));
  }
  return found;
}

const CAPITALISED = `
january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun christmas easter halloween thanksgiving
ramadan eid hanukkah diwali lent hajj god allah lord bible koran quran quran torah gospel
christian christians christianity muslim muslims islam islamic islamist islamists islamism jewish jew jews judaism catholic catholics catholicism
protestant protestants protestantism orthodox hindu hindus hinduism buddhist buddhists buddhism sikh sikhs sunni sunnis shiite shiites shi'ite shi'ites shia
anglican anglicans lutheran methodist methodists baptist baptists presbyterian mormon mormons quaker quakers evangelical evangelicals
republican republicans democrat democrats democratic conservative conservatives tory liberal liberals socialist socialists communist communists
communism marxist marxists nazi nazis nazism fascist fascists zionist zionists zionism maoist bolshevik bolsheviks gop latino latinos latina hispanic hispanics black blacks white whites
arab arabs arabic arabian european europeans asian asians african africans african-american african-americans caucasian western westerner westerners eastern
northern southern southeastern northwestern southwestern northeastern nordic scandinavian slavic latin hebrew yiddish persian kurdish kurd kurds
uighur uighurs uyghur uyghurs tamil tamils rohingya roma tibetan tibetans catalan catalans basque basques chechen chechens hutu tutsi pashtun
punjabi bengali hindi urdu mandarin cantonese swahili zulu celtic roman romans byzantine ottoman ottomans victorian elizabethan gothic norman normans
texan texans californian londoner londoners parisian parisians berliner bavarian sicilian scouse olympian olympians
internet web covid covid-19 covid19 coronavirus sars mers ebola zika aids hiv dna rna brexit bitcoin ethereum blockchain oscar oscars emmy grammy grammys nobel pulitzer
ceo cfo coo cto pm mp mps tv am gmt est edt pst et utc usd eur gbp gdp cpi ipo m&a etf ngo ngos uk-based q1 q2 q3 q4 pc pcs cd dvd vip phd mba ba ma bsc llb
jr sr ad bc bce ce ok id no nos vol pp ed eds fig ch
north south east west northeast northwest southeast southwest earth universe renaissance enlightenment reformation internet
nobody i i'm i'd i'll i've prime president factbox update exclusive explainer wrapup corrected
premiership bundesliga laliga mls nba nfl nhl mlb vs versus bst ist cet qc kc obe mbe cbe mep potus flotus scotus faq dj mc rip asap diy url html pdf usb gps sms api`;

const OTHERS: ReadonlySet<string> = new Set(CAPITALISED.trim().split(/\s+/));

/** Whether a word always or often carries a capital and yet names nobody, nowhere and no body: months, creeds, peoples, abbreviations. */
export function isOtherCapital(word: string): boolean {
  return OTHERS.has(word);
}
