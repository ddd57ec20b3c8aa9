/**
 * Places that are no countries: continents and regions, states and provinces, large cities and those that news
 * is dated from. General knowledge, without a source to copy from; capitals stand in countries.ts.
 */
const REGIONS = `
Africa,Antarctica,Asia,Europe,North America,South America,Latin America,Central America,Oceania,Australasia,
Eurasia,Middle East,Far East,Near East,Southeast Asia,South-East Asia,South East Asia,East Asia,South Asia,Central
Asia,Western Europe,Eastern Europe,Central Europe,Northern Europe,Southern Europe,West Africa,East Africa,North
Africa,Southern Africa,Central Africa,Sub-Saharan Africa,Horn of Africa,Balkans,Baltics,Caucasus,Crimea,Siberia,
Scandinavia,Iberia,Caribbean,Sahel,Sahara,Maghreb,Levant,Mesopotamia,Anatolia,Balkan,Korean Peninsula,Arabian Peninsula,
Gaza,Gaza Strip,West Bank,Golan Heights,East Jerusalem,Kashmir,Punjab,Donbass,Donbas,Donetsk,Luhansk,Nagorno-Karabakh,
Chechnya,Dagestan,Abkhazia,South Ossetia,Transnistria,Kurdistan,Tibet,Xinjiang,Inner Mongolia,Manchuria,Darfur,
Tigray,Biafra,Catalonia,Basque Country,Andalusia,Galicia,Bavaria,Saxony,Prussia,Hesse,Brandenburg,Lombardy,
Tuscany,Sicily,Sardinia,Piedmont,Veneto,Normandy,Brittany,Provence,Alsace,Burgundy,Corsica,Flanders,Wallonia,
Silesia,Galilee,Judea,Transylvania,Bohemia,Moravia,Ulster,Cornwall,Yorkshire,Kent,Essex,Sussex,Surrey,Hampshire,
Lancashire,Devon,Dorset,Norfolk,Suffolk,Cheshire,Cumbria,Northumberland,Midlands,West Midlands,Highlands,Gibraltar,
Bermuda,Greenland,Faroe Islands,Guam,Okinawa,Hokkaido,Kyushu,Honshu,Java,Sumatra,Borneo,Bali,Aceh,Papua,Sulawesi,
Mindanao,Luzon,Sindh,Balochistan,Waziristan,Kerala,Karnataka,Tamil Nadu,Maharashtra,Gujarat,Rajasthan,Bihar,Uttar
Pradesh,Madhya Pradesh,Andhra Pradesh,Telangana,West Bengal,Bengal,Assam,Odisha,Haryana,Jharkhand,Guangdong,Sichuan,
Hubei,Hunan,Hebei,Henan,Shandong,Shanxi,Shaanxi,Zhejiang,Jiangsu,Fujian,Yunnan,Guangxi,Jilin,Liaoning,Heilongjiang,
New South Wales,Queensland,Tasmania,South Australia,Western Australia,Northern Territory,Ontario,Quebec,Alberta,British
Columbia,Manitoba,Saskatchewan,Nova Scotia,New Brunswick,Newfoundland,Yukon,Nunavut,Alaska,Alabama,Arizona,Arkansas,
California,Southern California,Northern California,Colorado,Connecticut,Delaware,Florida,Hawaii,Idaho,Illinois,Indiana,
Iowa,Kansas,Kentucky,Louisiana,Maine,Maryland,Massachusetts,Michigan,Minnesota,Mississippi,Missouri,Montana,Nebraska,
Nevada,New Hampshire,New Jersey,New Mexico,New York,North Carolina,North Dakota,Ohio,Oklahoma,Oregon,Pennsylvania,Rhode
Island,South Carolina,South Dakota,Tennessee,Texas,Utah,Vermont,Virginia,West Virginia,Wisconsin,Wyoming,New England,
Midwest,Silicon Valley,Wall Street,Hollywood,Broadway,Capitol Hill,Downing Street,Whitehall,Westminster,Fleet Street,
Manhattan,Brooklyn,Queens,Bronx,Staten Island,Harlem,Long Island,Persian Gulf,Gulf,Red Sea,Black Sea,Caspian Sea,
Baltic Sea,North Sea,South China Sea,East China Sea,Mediterranean,Mediterranean Sea,Aegean,Adriatic,Atlantic,Pacific,
Arctic,Antarctic,Atlantic Ocean,Pacific Ocean,Indian Ocean,Indo-Pacific,Danube,Rhine,Nile,Amazon,Thames,Mekong,Yangtze,
Ganges,Volga,Congo River,Euphrates,Tigris,Himalayas,Alps,Andes,Pyrenees,Rockies,Everest,Kilimanjaro,Mars,Soviet Bloc,
Eastern Bloc,Western Hemisphere,Northern Hemisphere,Southern Hemisphere,Asia-Pacific,Pacific Northwest,Mecca,Medina,
Guantanamo Bay,Camp David,Hormuz,Strait of Hormuz,Suez Canal,Panama Canal,Bosphorus,Cape,Oval,Silverstone,Sakhir,
Wembley,Anfield,Lord's,Augusta National,Wimbledon,Roland Garros,Palestinian territories,Isle of Man,Channel Islands`;

const CITIES = `
New York City,Los Angeles,Chicago,Houston,Phoenix,Philadelphia,San Antonio,San Diego,Dallas,Austin,Jacksonville,
Fort Worth,San Francisco,Charlotte,Indianapolis,Seattle,Denver,Boston,Nashville,Detroit,Memphis,Las Vegas,Louisville,
Milwaukee,Baltimore,Albuquerque,Tucson,Fresno,Sacramento,Atlanta,Miami,Oakland,Minneapolis,Cleveland,Tampa,New Orleans,
Honolulu,Cincinnati,Pittsburgh,St. Louis,Orlando,Buffalo,Newark,Anchorage,Reno,Richmond,Des Moines,Salt Lake City,
Birmingham,Portland,Kansas City,Oklahoma City,Atlantic City,Annapolis,Albany,Hartford,Providence,Raleigh,Columbus,
Cambridge,Berkeley,Palo Alto,Pasadena,Santa Monica,Santa Fe,El Paso,Omaha,Wichita,Tulsa,Boulder,Flint,Ferguson,
Wilmington,Kenosha,Charlottesville,Washington D.C.,Washington DC,D.C.,Toronto,Vancouver,Montreal,Calgary,Edmonton,
Winnipeg,Halifax,Guadalajara,Tijuana,Monterrey,Acapulco,Cancun,Ciudad Juarez,Sao Paulo,Rio de Janeiro,Rio,Salvador,
Fortaleza,Recife,Porto Alegre,Curitiba,Manaus,Belo Horizonte,Rosario,Cordoba,Mendoza,Valparaiso,Medellin,Cali,
Barranquilla,Cartagena,Guayaquil,Quito,Cusco,Arequipa,Maracaibo,Santa Cruz,Manchester,Liverpool,Leeds,Sheffield,
Bristol,Newcastle,Nottingham,Leicester,Southampton,Portsmouth,Plymouth,Brighton,Norwich,Oxford,York,Bath,Exeter,
Coventry,Wolverhampton,Sunderland,Middlesbrough,Bradford,Blackpool,Reading,Canterbury,Salisbury,Dover,Hull,Derby,Stoke,
Glasgow,Aberdeen,Dundee,Inverness,Swansea,Newport,Cork,Limerick,Galway,Londonderry,Marseille,Marseilles,Lyon,Lyons,
Toulouse,Nice,Nantes,Strasbourg,Bordeaux,Lille,Rennes,Cannes,Calais,Dijon,Versailles,Grenoble,Montpellier,Hamburg,Munich,
Cologne,Frankfurt,Stuttgart,Duesseldorf,Dusseldorf,Dortmund,Leipzig,Dresden,Hanover,Nuremberg,Bremen,Bonn,Potsdam,
Mainz,Wiesbaden,Karlsruhe,Essen,Milan,Naples,Turin,Palermo,Genoa,Bologna,Florence,Venice,Verona,Bari,Catania,Trieste,
Pisa,Siena,Bergamo,Barcelona,Valencia,Seville,Zaragoza,Malaga,Bilbao,Granada,Santiago de Compostela,Porto,Braga,
Rotterdam,The Hague,Hague,Utrecht,Eindhoven,Antwerp,Ghent,Bruges,Liege,Zurich,Geneva,Basel,Lausanne,Davos,Lucerne,
Salzburg,Graz,Innsbruck,Linz,Gothenburg,Malmo,Uppsala,Aarhus,Bergen,Trondheim,Tampere,Turku,Krakow,Lodz,Wroclaw,Poznan,
Gdansk,Katowice,Brno,Ostrava,Debrecen,Cluj,Timisoara,Iasi,Plovdiv,Varna,Thessaloniki,Salonika,Patras,Split,Dubrovnik,
Maribor,Mostar,Srebrenica,Nis,Novi Sad,St Petersburg,St. Petersburg,Leningrad,Saint Petersburg,Novosibirsk,
Yekaterinburg,Kazan,Volgograd,Stalingrad,Vladivostok,Sochi,Samara,Omsk,Rostov,Kaliningrad,Murmansk,Grozny,Kharkiv,
Kharkov,Odessa,Odesa,Lviv,Dnipro,Mariupol,Sevastopol,Simferopol,Chernobyl,Bucha,Gomel,Brest,Istanbul,Izmir,Antalya,
Adana,Bursa,Diyarbakir,Gaziantep,Constantinople,Aleppo,Homs,Idlib,Raqqa,Latakia,Mosul,Basra,Kirkuk,Erbil,Fallujah,
Falluja,Tikrit,Najaf,Karbala,Isfahan,Shiraz,Mashhad,Tabriz,Qom,Natanz,Jeddah,Dubai,Sharjah,Aden,Hodeidah,Taiz,Tel Aviv,
Haifa,Nazareth,Bethlehem,Hebron,Nablus,Jenin,Rafah,Khan Younis,Alexandria,Giza,Luxor,Suez,Benghazi,Misrata,Sirte,
Casablanca,Marrakesh,Marrakech,Fez,Tangier,Oran,Sfax,Lagos,Kano,Ibadan,Port Harcourt,Maiduguri,Kaduna,Kumasi,Douala,
Timbuktu,Gao,Mombasa,Kisumu,Entebbe,Goma,Bukavu,Lubumbashi,Dar es Salaam,Zanzibar,Arusha,Johannesburg,Cape Town,Durban,
Soweto,Port Elizabeth,Bloemfontein,Bulawayo,Beira,Mekelle,Hargeisa,Mumbai,Bombay,Delhi,Kolkata,Calcutta,Chennai,Madras,
Bangalore,Bengaluru,Hyderabad,Ahmedabad,Pune,Surat,Jaipur,Lucknow,Kanpur,Nagpur,Agra,Varanasi,Amritsar,Chandigarh,
Srinagar,Jammu,Goa,Bhopal,Patna,Ayodhya,Kochi,Karachi,Lahore,Rawalpindi,Peshawar,Quetta,Faisalabad,Multan,Kandahar,Herat,
Mazar-i-Sharif,Jalalabad,Kunduz,Chittagong,Yangon,Rangoon,Mandalay,Chiang Mai,Phuket,Pattaya,Ho Chi Minh City,Saigon,
Da Nang,Danang,Hue,Siem Reap,Penang,Johor,Sabah,Sarawak,Surabaya,Bandung,Medan,Denpasar,Yogyakarta,Makassar,Cebu,Davao,
Marawi,Shanghai,Guangzhou,Shenzhen,Chongqing,Tianjin,Wuhan,Chengdu,Nanjing,Hangzhou,Xian,Xi'an,Shenyang,Harbin,Dalian,
Qingdao,Suzhou,Kunming,Urumqi,Lhasa,Xiamen,Fuzhou,Zhengzhou,Changsha,Canton,Kowloon,Kaohsiung,Taichung,Tainan,Osaka,
Kyoto,Yokohama,Nagoya,Sapporo,Kobe,Fukuoka,Hiroshima,Nagasaki,Sendai,Fukushima,Nara,Niigata,Busan,Pusan,Incheon,Daegu,
Daejeon,Gwangju,Ulsan,Suwon,Pyeongchang,Panmunjom,Wonsan,Sinuiju,Kaesong,Yongbyon,Almaty,Shymkent,Samarkand,Bukhara,
Osh,Sydney,Melbourne,Brisbane,Perth,Adelaide,Hobart,Darwin,Cairns,Gold Coast,Alice Springs,Auckland,Christchurch,
Dunedin,Hamilton,Noumea,Honiara,Troy,Carthage,Babylon,Pompeii,Athens,Sparta,Nineveh,Thebes,Byzantium,Kiev,Bogotá,
Auschwitz,Dunkirk,Waterloo,Ramstein,Lockerbie,Monte Carlo,Melilla,Ceuta,Lesbos,Lampedusa,Crete,Rhodes,Kyiv,Astana,
Yaroslavl,Ufa,Perm,Tula,Bishkek,Chisinau,Ljubljana,Zagreb,Port-au-Prince,Santo Domingo,Kingstown,Brasília,Val d'Isere,
Kuusamo,Ruka,Lillehammer,Garmisch-Partenkirchen,Kitzbuehel,Cortina d'Ampezzo,Abu Dhabi,Monza,Spa,Melbourne Park`;

function list(block: string): readonly string[] {
  return block
    .replace(/\n/g, ' ')
    .split(',')
    .map((name) => name.trim());
}

/** Continents, regions, states, provinces, waters, mountains and well known quarters. */
export const REGION_NAMES: readonly string[] = list(REGIONS);

/** Cities and towns. */
export const CITY_NAMES: readonly string[] = list(CITIES);

/**
 * Places that are given names or surnames as often. In a report they are a place only where something there
 * says so: "in Austin", "Jackson, Mississippi", never "Austin said".
 */
export const ALSO_PEOPLE: ReadonlySet<string> = new Set(
  `Austin Jackson Charlotte Florence Paris Lincoln Houston Madison Orlando Sydney Victoria Santiago Sofia Jordan Chad
Georgia Kingston Washington Wellington Lima Kent Devon Chester Lancaster Derby York Bradford Darwin Hamilton Nelson
Salvador Rosario Cordoba Mendoza Valencia Granada Adelaide Christchurch Brooklyn Chelsea Carolina Virginia Dakota Montana
Dallas Denver Richmond Columbus Raleigh Berkeley Ferguson Flint Albany Newport Plymouth Halifax Reading Lourdes Medina
Troy Essen Split Nice Bath Cork Dover Hull Male Tula Perm Spa Surat Cali Essex Norfolk Suffolk Israel India Asia Kenya
Cuba Holland England Ireland Wales Francis Cleveland Clinton Monterrey Kano Nara Hue Samara Bari Bologna Verona Siena
Genoa Trinidad Dominica Lyon Lyons Nis Rio Windsor Carter Tyler Irving Garland Arlington Aurora Bronx Phoenix Buffalo
Providence Mobile Queens Hague Xian Fez Graz Essex Holyrood Gulf Cape Oval Mars Amazon Rhodes Waterloo Birmingham Phoenix
Burgundy Brittany Tigris Cambridge Atlantic Pacific Westminster Broadway Hollywood Midlands Highlands Everest`.split(
    /\s+/,
  ),
);
