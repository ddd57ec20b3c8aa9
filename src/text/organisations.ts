/** What tells a body from a person: the words its name is made of. Lower case; general knowledge. */
const words = (block: string): ReadonlySet<string> => new Set(block.trim().split(/\s+/));

/** A name that holds one of these anywhere names a body. */
export const BODY_WORDS = words(`
academy administration agency airlines airways alliance army assembly associates association authority authorities automotive aviation bancorp
bank bancorp banking battalion beverage biotech board books brewery brigade brothers broadcasting bros brotherhood bureau business cabinet capital
caucus chamber charity chemical chemicals church clinic club coalition college command commission committee commonwealth communications
community company companies confederation conference congregation congress conservatory consortium constabulary consulting
cooperative corp corporation corps council court cricket department dept diet dioceses diocese directorate division duma
electronics embassy energy enterprise enterprises entertainment equity eurogroup exchange faculty fc federation films finance
financial firm football forces force foundation front fund funds gazette group guard guild healthcare herald holding holdings
hospital hospitality hotels house inc industries infirmary initiative inquirer institute institution institutes instruments
insurance intelligence international investment investments investors journal jury knesset laboratories laboratory labs league
legion legislature library limited llc llp lodge ltd magazine management marines mart media medical mills ministry mission monastery
motor motors movement museum navy network networks news newspaper nhs observatory office oil opera orchestra order organisation
organization panel parliament partners partnership party patrol petroleum pharma pharmaceutical pharmaceuticals philharmonic
plc police politburo pictures post press productions professionals prosecutors publishers publishing quartet radio rail railway
railways records regiment registry research reserve resources restaurant restaurants retail rotary savings school secretariat
securities senate service services shipbuilding shipping society software solutions squad staff standard state stores studio
studios supermarkets symphony syndicate systems taliban team technologies technology telecom telecommunications telegraph
television textiles theater theatre tribune tribunal troupe trust tv union united university utilities ventures wanderers rovers
watch works workshop youth zoo rangers hotspur albion athletic argyle orient forest palace villa city town wednesday
spurs`);

/** Last words only: they follow the name of a body or brand and are common surnames or words elsewhere. */
export const BODY_TAILS = words(
  'inc corp co ltd llc llp plc ag sa nv spa gmbh ab asa oyj kk pte pty bhd fc cf ac sc afc bv sarl se & bros',
);

/** Words of which a body word alone makes no name: "the Bank", "State", "United". */
export const WEAK_BODY = words(
  'state house city town united post watch office order works brothers forest palace villa team staff business capital standard youth front mission energy international order court force forces',
);

/** A name that ends in one of these names a place. */
export const PLACE_TAILS = words(`
ground grounds kingdom sultanate principality duchy strait airport archipelago avenue bay beach boulevard bridge building camp canal canyon cape castle cathedral cave cemetery centre
center channel circuit coast cottage county creek crossing dam desert district drive estate falls farm fjord forest fort garden gardens
glacier gorge grove gulf hall harbor harbour heights highway hill hills hotel inlet island islands isle isles junction lake lakes
lane mall mansion manor monument mosque mountain mountains oasis ocean palace park parish parkway pass peak peninsula pier plain plains plateau
plaza point pond port prefecture prison province range rapids region republic reservoir resort ridge river road rock sea shore shrine
springs square stadium station strait straits street summit temple terrace territory territories tower towers town township trail
triangle tunnel valley village vineyard volcano wall waterfall well wells wharf woods zone arena racecourse speedway oblast governorate
emirate canton basin delta oval springs hospital raceway`);

/** A name that begins with one of these names a place. */
export const PLACE_HEADS = words(
  'mount mt lake river fort port cape san santa santo sao saint st new north south east west upper lower isle gulf camp ile el las los rio puerto ciudad villa la le great little',
);

/** A name that holds one of these names an event, a work, a rule or a prize, nothing that is counted here. */
export const THING_WORDS = words(`
act accord accords agreement amendment album anthem anniversary attack awards award battle bible bill bowl campaign carnival
census century challenge championship championships charter christmas classic code constitution convention crisis crusade crusades cup day
declaration derby doctrine dynasty edition effect election elections emmy empire epidemic era eve event exhibition expedition
expo fair feast festival final finals flight flu formula game games golden grammy gospel grand hurricane incident index invasion
language law laws lane law liga lights live marathon massacre masters medal memorial method month movement murder murders
music nobel novel olympic olympics open operation orders oscar oscars pandemic peace plan playoffs plot policy poll prix prize problem
programme program project protocol psalm quran rebellion reformation referendum regatta renaissance resolution resolutions
revolution revolt rights riot riots rule saga season semifinal series settlement show siege speech storm strike summit
super supercup syndrome test theorem theory tornado tour tournament treaty trial trials trophy typhoon uprising virus vaccine war wars week
weekend weekly year years yen dollar euro pound`);

/** Bodies and brands that are built like names of people, or are one word that could be one. */
const KNOWN = `
Morgan Stanley|JP Morgan|J.P. Morgan|JPMorgan|JPMorgan Chase|Goldman Sachs|Wells Fargo|Merrill Lynch|Lehman Brothers|Charles Schwab|Credit Suisse|Deutsche Bank|Raymond James|
Edward Jones|Ernst & Young|Johnson & Johnson|Procter & Gamble|Marks & Spencer|Marks and Spencer|Smith & Nephew|Eli Lilly|Philip Morris|Rolls-Royce|Rolls Royce|Aston Martin|Alfa Romeo|Harley-Davidson|Harley Davidson|
Mercedes-Benz|Mercedes Benz|Mercedes|Louis Vuitton|Hugo Boss|Ralph Lauren|Tommy Hilfiger|Calvin Klein|Estee Lauder|Christian Dior|Yves Saint Laurent|Michael Kors|Jimmy Choo|Levi Strauss|Tiffany|
Walt Disney|Disney|Warner Bros|Warner Music|Martha Stewart Living|Lockheed Martin|Northrop Grumman|Booz Allen Hamilton|Pratt & Whitney|Briggs & Stratton|Royal Dutch Shell|Shell|Baker Hughes|
Johnson Controls|Thomson Reuters|Reuters|Simon & Schuster|Harper Collins|HarperCollins|Rand McNally|John Deere|Deere|Ben & Jerry's|Jack Daniel's|Johnnie Walker|Jim Beam|Anheuser-Busch|Heineken|
Stanley Black & Decker|Sherwin-Williams|Williams-Sonoma|Dolce & Gabbana|Abercrombie & Fitch|Barnes & Noble|Crate & Barrel|Cushman & Wakefield|Jones Lang LaSalle|Charles River|Franklin Templeton|
Aston Villa|Crystal Palace|Nottingham Forest|Real Madrid|Real Sociedad|Atletico Madrid|Paris St Germain|Paris Saint-Germain|Juventus|Borussia Dortmund|Bayern Munich|Bayer Leverkusen|RB Leipzig|
Red Bull|McLaren|Ferrari|Renault|Williams|Honda|Toyota|Nissan|Mazda|Suzuki|Ford|Chrysler|Porsche|Volkswagen|BMW|Audi|Tesla|Apple|Amazon|Google|Alphabet|Facebook|Meta|Microsoft|Twitter|Netflix|Uber|Lyft|Airbnb|Intel|Nvidia|Oracle|
Samsung|Sony|Huawei|Alibaba|Tencent|Baidu|Xiaomi|TikTok|ByteDance|SoftBank|Nokia|Ericsson|Siemens|Bosch|Philips|Airbus|Boeing|Bombardier|Embraer|Pfizer|Moderna|BioNTech|AstraZeneca|Novavax|Novartis|Roche|Sanofi|Merck|Bayer|GlaxoSmithKline|Sinovac|Sinopharm|
Walmart|Target|Tesco|Sainsbury|Carrefour|Lidl|Aldi|Ikea|Nestle|Unilever|Danone|Starbucks|McDonald's|Burger King|Coca-Cola|Pepsi|PepsiCo|Nike|Adidas|Puma|Zara|Gucci|Chanel|Prada|Hermes|Burberry|
Chevron|Exxon|ExxonMobil|Exxon Mobil|ConocoPhillips|Gazprom|Rosneft|Lukoil|Aramco|Petrobras|Equinor|Total|Eni|Repsol|Glencore|Rio Tinto|Vale|Citigroup|Citi|HSBC|Barclays|Lloyds|Santander|BNP Paribas|UniCredit|Nomura|Mizuho|Berkshire Hathaway|BlackRock|Visa|Mastercard|PayPal|
Arsenal|Chelsea|Tottenham|Everton|Fulham|Brentford|Burnley|Watford|Southampton|Liverpool|Manchester United|Manchester City|West Ham|Celtic|Rangers|Ajax|Benfica|Porto|Sevilla|Valencia|Barcelona|Getafe|Inter Milan|AC Milan|Napoli|Lazio|Roma|Atalanta|Schalke|Wolfsburg|Werder Bremen|
Taliban|Al Qaeda|al Qaeda|al-Qaeda|Al-Qaeda|Islamic State|Hamas|Hezbollah|Hizbollah|Boko Haram|al Shabaab|Al Shabaab|Fatah|Houthi|Houthis|Kremlin|Pentagon|White House|Congress|Senate|Parliament|Bundestag|Knesset|Interpol|Europol|UNICEF|Unicef|UNESCO|NATO|Nato|OPEC|ASEAN|FIFA|UEFA|NASA|Nasa|Mossad|KGB|FBI|CIA|Hyundai|Kia|
Xinhua|Yonhap|Kyodo|Al Jazeera|Al-Jazeera|Bloomberg News|Fox News|Hulu|Spotify|Snapchat|Instagram|WhatsApp|YouTube|LinkedIn|Reddit|Telegram|Wikipedia|WikiLeaks|Greenpeace|Oxfam|Labour|Tories|Sinn Fein|Likud|Fidesz|Vatican|Scotland Yard|Capitol|Supreme Court|Federal Reserve|Fed|Bank of England|
Dow Jones|Standard & Poor's|Standard and Poor's|Moody's|Fitch|Nasdaq|Wall Street Journal|Le Monde|Der Spiegel|El Pais|Ant Group|Didi|Grab|Tata|Reliance|Infosys|Wipro|Adani|Maersk|Lufthansa|Ryanair|EasyJet|Qantas|Emirates|Delta|Robert Bosch|Daimler|Peugeot|Fiat|Fiat Chrysler|Stellantis|Jaguar|Jaguar Land Rover|Bentley|Lamborghini|Cadillac|Lincoln|Dodge|Ram|Jeep|
United Nations|UN|U.N.|EU|E.U.|European Union|World Bank|World Health Organization|International Monetary Fund|IMF|Red Cross|African Union|Arab League|Commonwealth|European Commission|European Parliament|European Council|European Central Bank|ECB|Security Council|General Assembly|Premier League|Air France|Air India|Air Canada|Air China|Air New Zealand|British Airways|American Airlines|American Express|British Petroleum|Deutsche Telekom|France Telecom|China Mobile|Bank of America|China Unicom|Champions League|Comcast|Goldman|Atletico|NBCUniversal|Viacom|ViacomCBS|AT&T|Verizon|T-Mobile|Vodafone|Telefonica|Ocado|Nissan|Mitsubishi|Panasonic|Toshiba|Nikon|Nintendo|Sega|Subaru|Isuzu|Daihatsu|Lexus|Volvo|Saab|Skoda|Opel|Vauxhall|Citroen|Geely|BYD|Foxconn|TSMC|ASML|SAP|Infineon|Thales|Safran|Dassault|Raytheon|Honeywell|Caterpillar|IBM|HP|Cisco|Qualcomm|Broadcom|AMD|Adobe|Salesforce|Shopify|Pinterest|Palantir|DoorDash|Deliveroo|Flipkart|Paytm|JD.com|Pinduoduo|Meituan|Kuaishou|
BHP|Anglo American|Antofagasta|Vodacom|MTN|Naspers|Sasol|Eskom|Gilead|Amgen|AbbVie|Takeda|Regeneron|CureVac|Inovio|Biogen|Medtronic|Siemens Energy|Thyssenkrupp|RWE|Uniper|Engie|EDF|Enel|Iberdrola|Orsted|Vestas|Novo Nordisk|Telenor|Telia|Allianz|Axa|Aviva|Legal & General|Zurich Insurance|Swiss Re|Munich Re|Generali|Commerzbank|ING|Rabobank|ABN Amro|Nordea|Danske Bank|Swedbank|Natixis|Societe Generale|Credit Agricole|Intesa Sanpaolo|BBVA|CaixaBank|Standard Chartered|DBS|UBS|Jefferies|Evercore|KKR|Blackstone|Pimco|
Costco|Kroger|Walgreens|CVS|Morrisons|Asda|Waitrose|Debenhams|Topshop|Primark|Inditex|H&M|Uniqlo|Kering|LVMH|Richemont|Swatch|Rolex|Diageo|Carlsberg|AB InBev|Mondelez|Ferrero|JBS|Cargill|Tyson Foods|Monsanto|Syngenta|BASF|DuPont|Wizz Air|KLM|Iberia|Alitalia|Aeroflot|Turkish Airlines|Qatar Airways|Etihad|Cathay Pacific|Singapore Airlines|AirAsia|Norwegian Air|Marriott|Hyatt|Expedia|
Associated Press|AP|AFP|Agence France-Presse|TASS|Interfax|Anadolu|ANSA|EFE|Kyodo News|Jiji|IRNA|SANA|WAFA|KCNA|CCTV|CNN|BBC|NBC|CBS|ABC|MSNBC|ESPN|HBO|PBS|NPR|Politico|Axios|BuzzFeed|Breitbart|Newsmax|Newsweek|Die Zeit|Le Figaro|Corriere della Sera|La Repubblica|La Stampa|El Mundo|Haaretz|Nikkei|Caixin|Global Times|Financial Times|Washington Post|New York Times|USA Today|Daily Mail|
Boston Celtics|Golden State Warriors|Miami Heat|Boston Red Sox|Green Bay Packers|New England Patriots|Lakers|Celtics|Yankees|Red Sox|Mets|Dodgers|White Sox|Astros|Packers|Steelers|Ravens|Seahawks|49ers|Broncos|Raiders|Buccaneers|Colts|Bengals|Maple Leafs|Canucks|Canadiens|Bruins|Knicks|Sixers|76ers|Raptors|Clippers|Mavericks|
AlphaTauri|Racing Point|West Bromwich Albion|Villarreal|Real Betis|Espanyol|Osasuna|Levante|Celta Vigo|Eibar|Alaves|Huesca|Elche|Sampdoria|Fiorentina|Torino|Udinese|Sassuolo|Cagliari|Hellas Verona|Feyenoord|PSV|PSV Eindhoven|Club Brugge|Anderlecht|Sporting Lisbon|Galatasaray|Fenerbahce|Besiktas|Shakhtar Donetsk|Dynamo Kyiv|CSKA Moscow|Spartak Moscow|Lokomotiv Moscow|Red Star Belgrade|Dinamo Zagreb|Olympiakos|Boca Juniors|River Plate|Flamengo|Palmeiras|Gremio|Al Ahly|Zamalek|
Jaish-e-Mohammad|Lashkar-e-Taiba|PKK|YPG|FARC|Khmer Rouge|Viet Cong|Kuomintang|Duma|Rajya Sabha|Lok Sabha|Majlis|Bundesbank|Bundesrat|Riksbank|Norges Bank|Sejm|Storting|Riksdag|Folketing|Oireachtas|Stormont|Robinhood|GameStop|Macy's|Bloomingdale's|Sotheby's|Christie's|Lloyd's|Denny's|Wendy's|Kellogg|Kellogg's|Hershey|Campbell Soup|Kraft Heinz|Heinz|Mars|Cadbury|Gillette|Colgate|Guinness|Smirnoff|Johnson Matthey|Scott Paper|Arthur Andersen|Price Waterhouse|PricewaterhouseCoopers|Deloitte|KPMG|McKinsey|Bain|Planned Parenthood|Doctors Without Borders|Human Rights Watch|Amnesty International|Black Lives Matter|Proud Boys`;

const KNOWN_BODIES: ReadonlySet<string> = new Set(
  KNOWN.replace(/\n/g, '')
    .split('|')
    .map((name) => name.trim().toLowerCase().replace(/[.]/g, '')),
);

/** Bodies that are surnames as well ("Ford", "Williams"): only where nobody in the report bears them. */
export const BODIES_ALSO_SURNAMES = words(
  'ford williams mercedes lincoln mars ferrari renault suzuki bosch tesla porsche tiffany bayer merck deere delta grab total vale ram target visa shell apple amazon fed kellogg heinz hershey bentley puma chelsea valencia porto barcelona liverpool southampton rangers roma lloyds citi meta alphabet oracle intel telegram congress parliament capitol labour jaguar dodge bain fitch',
);

/** Whether this is a body or brand known by name, whatever it is built like. */
export function isKnownBody(phrase: string): boolean {
  const key = phrase.toLowerCase();
  return KNOWN_BODIES.has(/[.’]/.test(key) ? key.replace(/[.]/g, '').replace(/’/g, "'") : key);
}
