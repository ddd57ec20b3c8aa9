/**
 * One line a country: name | capital | adjectives and demonyms (singular) | other names and abbreviations.
 * Abbreviations in capitals count only in capitals where case is known (`US`, not `us`).
 * Written out and not taken from Intl.DisplayNames: its names change with the ICU of the machine
 * ("Turkey", "Türkiye") and it knows no demonyms.
 */
const TABLE = `
Afghanistan|Kabul|Afghan|
Albania|Tirana|Albanian|
Algeria|Algiers|Algerian|
Andorra|Andorra la Vella|Andorran|
Angola|Luanda|Angolan|
Antigua and Barbuda|St John's|Antiguan|Antigua
Argentina|Buenos Aires|Argentine,Argentinian,Argentinean|
Armenia|Yerevan|Armenian|
Australia|Canberra|Australian,Aussie|
Austria|Vienna|Austrian|
Azerbaijan|Baku|Azerbaijani,Azeri|
Bahamas|Nassau|Bahamian|The Bahamas
Bahrain|Manama|Bahraini|
Bangladesh|Dhaka|Bangladeshi|
Barbados|Bridgetown|Barbadian|
Belarus|Minsk|Belarusian,Belarussian|Byelorussia
Belgium|Brussels|Belgian|
Belize|Belmopan|Belizean|
Benin|Porto-Novo|Beninese|
Bhutan|Thimphu|Bhutanese|
Bolivia|La Paz|Bolivian|
Bosnia and Herzegovina|Sarajevo|Bosnian|Bosnia,Bosnia-Herzegovina
Botswana|Gaborone|Botswanan,Motswana|
Brazil|Brasilia|Brazilian|
Brunei|Bandar Seri Begawan|Bruneian|
Bulgaria|Sofia|Bulgarian|
Burkina Faso|Ouagadougou|Burkinabe|
Burundi|Gitega|Burundian|
Cambodia|Phnom Penh|Cambodian|
Cameroon|Yaounde|Cameroonian|
Canada|Ottawa|Canadian|
Cape Verde|Praia|Cape Verdean|Cabo Verde
Central African Republic|Bangui|Central African|
Chad|N'Djamena|Chadian|
Chile|Santiago|Chilean|
China|Beijing|Chinese|PRC,People's Republic of China,Mainland China
Colombia|Bogota|Colombian|
Comoros|Moroni|Comoran,Comorian|
Congo|Kinshasa|Congolese|DRC,DR Congo,Democratic Republic of Congo,Democratic Republic of the Congo
Congo Republic|Brazzaville||Republic of the Congo,Republic of Congo
Costa Rica|San Jose|Costa Rican|
Croatia|Zagreb|Croatian,Croat|
Cuba|Havana|Cuban|
Cyprus|Nicosia|Cypriot|
Czech Republic|Prague|Czech|Czechia
Denmark|Copenhagen|Danish,Dane|
Djibouti|Djibouti|Djiboutian|
Dominica|Roseau||
Dominican Republic|Santo Domingo|Dominican|
East Timor|Dili|East Timorese,Timorese|Timor-Leste
Ecuador|Quito|Ecuadorean,Ecuadorian|
Egypt|Cairo|Egyptian|
El Salvador|San Salvador|Salvadoran,Salvadorean|
Equatorial Guinea|Malabo|Equatorial Guinean|
Eritrea|Asmara|Eritrean|
Estonia|Tallinn|Estonian|
Eswatini|Mbabane|Swazi|Swaziland
Ethiopia|Addis Ababa|Ethiopian|
Fiji|Suva|Fijian|
Finland|Helsinki|Finnish,Finn|
France|Paris|French,Frenchman,Frenchwoman|
Gabon|Libreville|Gabonese|
Gambia|Banjul|Gambian|The Gambia
Georgia|Tbilisi|Georgian|
Germany|Berlin|German|
Ghana|Accra|Ghanaian|
Greece|Athens|Greek|
Grenada|St George's|Grenadian|
Guatemala|Guatemala City|Guatemalan|
Guinea|Conakry|Guinean|
Guinea-Bissau|Bissau|Bissau-Guinean|
Guyana|Georgetown|Guyanese|
Haiti|Port-au-Prince|Haitian|
Honduras|Tegucigalpa|Honduran|
Hong Kong|Hong Kong|Hong Konger,Hongkonger|
Hungary|Budapest|Hungarian|
Iceland|Reykjavik|Icelandic,Icelander|
India|New Delhi|Indian|
Indonesia|Jakarta|Indonesian|
Iran|Tehran|Iranian|Persia,Islamic Republic of Iran
Iraq|Baghdad|Iraqi|
Ireland|Dublin|Irish,Irishman,Irishwoman|Republic of Ireland,Irish Republic
Israel|Jerusalem|Israeli|
Italy|Rome|Italian|
Ivory Coast|Abidjan|Ivorian|Cote d'Ivoire
Jamaica|Kingston|Jamaican|
Japan|Tokyo|Japanese|
Jordan|Amman|Jordanian|
Kazakhstan|Astana|Kazakh,Kazakhstani|
Kenya|Nairobi|Kenyan|
Kiribati|Tarawa|I-Kiribati|
Kosovo|Pristina|Kosovar,Kosovan|
Kuwait|Kuwait City|Kuwaiti|
Kyrgyzstan|Bishkek|Kyrgyz|Kyrgyz Republic
Laos|Vientiane|Laotian,Lao|
Latvia|Riga|Latvian|
Lebanon|Beirut|Lebanese|
Lesotho|Maseru|Basotho|
Liberia|Monrovia|Liberian|
Libya|Tripoli|Libyan|
Liechtenstein|Vaduz|Liechtensteiner|
Lithuania|Vilnius|Lithuanian|
Luxembourg|Luxembourg|Luxembourger|
Macau|Macau|Macanese|Macao
Madagascar|Antananarivo|Malagasy|
Malawi|Lilongwe|Malawian|
Malaysia|Kuala Lumpur|Malaysian|
Maldives|Male|Maldivian|
Mali|Bamako|Malian|
Malta|Valletta|Maltese|
Marshall Islands|Majuro|Marshallese|
Mauritania|Nouakchott|Mauritanian|
Mauritius|Port Louis|Mauritian|
Mexico|Mexico City|Mexican|
Micronesia|Palikir|Micronesian|
Moldova|Chisinau|Moldovan|
Monaco|Monaco|Monegasque|
Mongolia|Ulaanbaatar|Mongolian|
Montenegro|Podgorica|Montenegrin|
Morocco|Rabat|Moroccan|
Mozambique|Maputo|Mozambican|
Myanmar|Naypyitaw||Burma
Namibia|Windhoek|Namibian|
Nauru|Yaren|Nauruan|
Nepal|Kathmandu|Nepali,Nepalese|
Netherlands|Amsterdam|Dutch,Dutchman,Dutchwoman|The Netherlands,Holland
New Zealand|Wellington|New Zealander,Kiwi|NZ
Nicaragua|Managua|Nicaraguan|
Niger|Niamey|Nigerien|
Nigeria|Abuja|Nigerian|
North Korea|Pyongyang|North Korean|DPRK,NK,N Korea,N. Korea,Democratic People's Republic of Korea
North Macedonia|Skopje|Macedonian|Macedonia
Norway|Oslo|Norwegian|
Oman|Muscat|Omani|
Pakistan|Islamabad|Pakistani|
Palau|Ngerulmud|Palauan|
Palestine|Ramallah|Palestinian|Palestinian Territories
Panama|Panama City|Panamanian|
Papua New Guinea|Port Moresby|Papua New Guinean,Papuan|PNG
Paraguay|Asuncion|Paraguayan|
Peru|Lima|Peruvian|
Philippines|Manila|Philippine,Filipino,Filipina|The Philippines
Poland|Warsaw|Polish,Pole|
Portugal|Lisbon|Portuguese|
Puerto Rico|San Juan|Puerto Rican|
Qatar|Doha|Qatari|
Romania|Bucharest|Romanian|Rumania
Russia|Moscow|Russian|Russian Federation
Rwanda|Kigali|Rwandan|
Saint Lucia|Castries|Saint Lucian|St Lucia
Samoa|Apia|Samoan|
San Marino|San Marino|Sammarinese|
Saudi Arabia|Riyadh|Saudi,Saudi Arabian|KSA
Senegal|Dakar|Senegalese|
Serbia|Belgrade|Serbian,Serb|
Seychelles|Victoria|Seychellois|
Sierra Leone|Freetown|Sierra Leonean|
Singapore|Singapore|Singaporean|
Slovakia|Bratislava|Slovak,Slovakian|
Slovenia|Ljubljana|Slovenian,Slovene|
Solomon Islands|Honiara|Solomon Islander|
Somalia|Mogadishu|Somali,Somalian|
South Africa|Pretoria|South African|
South Korea|Seoul|South Korean|ROK,SK,S Korea,S. Korea,Republic of Korea
South Sudan|Juba|South Sudanese|
Soviet Union|Moscow|Soviet|USSR,U.S.S.R.
Spain|Madrid|Spanish,Spaniard|
Sri Lanka|Colombo|Sri Lankan|Ceylon
Sudan|Khartoum|Sudanese|
Suriname|Paramaribo|Surinamese|
Sweden|Stockholm|Swedish,Swede|
Switzerland|Bern|Swiss|
Syria|Damascus|Syrian|
Taiwan|Taipei|Taiwanese|ROC,Republic of China
Tajikistan|Dushanbe|Tajik,Tajikistani|
Tanzania|Dodoma|Tanzanian|
Thailand|Bangkok|Thai|Siam
Togo|Lome|Togolese|
Tonga|Nuku'alofa|Tongan|
Trinidad and Tobago|Port of Spain|Trinidadian|Trinidad
Tunisia|Tunis|Tunisian|
Turkey|Ankara|Turkish,Turk|Türkiye
Turkmenistan|Ashgabat|Turkmen|
Tuvalu|Funafuti|Tuvaluan|
Uganda|Kampala|Ugandan|
Ukraine|Kyiv|Ukrainian|Kiev
United Arab Emirates|Abu Dhabi|Emirati|UAE,U.A.E.,Emirates
United Kingdom|London|British,Briton,Brit|UK,U.K.,Britain,Great Britain
United States|Washington|American|US,U.S.,USA,U.S.A.,U.S,America,United States of America
Uruguay|Montevideo|Uruguayan|
Uzbekistan|Tashkent|Uzbek,Uzbekistani|
Vanuatu|Port Vila|Vanuatuan|
Vatican City|Vatican City||Vatican,Holy See
Venezuela|Caracas|Venezuelan|
Vietnam|Hanoi|Vietnamese|Viet Nam
Yemen|Sanaa|Yemeni|
Yugoslavia|Belgrade|Yugoslav,Yugoslavian|
Zambia|Lusaka|Zambian|
Zimbabwe|Harare|Zimbabwean|
England|London|English,Englishman,Englishwoman|
Scotland|Edinburgh|Scottish,Scot,Scots,Scotsman|
Wales|Cardiff|Welsh,Welshman|
Northern Ireland|Belfast|Northern Irish|
Korea|Seoul|Korean|Koreas
`;

export interface Country {
  readonly name: string;
  readonly capital: string;
  /** Adjectives and demonyms in the singular, the adjective first. */
  readonly demonyms: readonly string[];
  /** Abbreviations, official and former names. */
  readonly others: readonly string[];
}

function parse(line: string): Country {
  const [name = '', capital = '', demonyms = '', others = ''] = line.split('|');
  const list = (cell: string): string[] => (cell === '' ? [] : cell.split(','));
  return { name, capital, demonyms: list(demonyms), others: list(others) };
}

/** Every state in use or in the last century's news, the parts of the United Kingdom, and Korea undivided. */
export const COUNTRIES: readonly Country[] = TABLE.trim().split('\n').map(parse);
