/**
 * States with their people and their seats of government: a closed class that a tagger should not have to guess. One state a line:
 * names | what belongs to it | seat. Spaces inside a name are underscores.
 */
const STATES = `
Afghanistan|Afghan|Kabul
Albania|Albanian|Tirana
Algeria|Algerian|Algiers
Angola|Angolan|Luanda
Argentina|Argentine Argentinian|Buenos_Aires
Armenia|Armenian|Yerevan
Australia|Australian|Canberra
Austria|Austrian|Vienna
Azerbaijan|Azerbaijani Azeri|Baku
Bahrain|Bahraini|Manama
Bangladesh|Bangladeshi|Dhaka
Belarus|Belarusian|Minsk
Belgium|Belgian|
Bolivia|Bolivian|La_Paz
Bosnia|Bosnian|Sarajevo
Botswana|Botswanan|Gaborone
Brazil|Brazilian|Brasilia Brasília
Bulgaria|Bulgarian|Sofia
Cambodia|Cambodian|Phnom_Penh
Cameroon|Cameroonian|
Canada|Canadian|Ottawa
Chile|Chilean|Santiago
China|Chinese|Beijing
Colombia|Colombian|Bogota Bogotá
Croatia|Croatian|Zagreb
Cuba|Cuban|Havana
Cyprus|Cypriot|Nicosia
Czechia Czech_Republic|Czech|Prague
Denmark|Danish|Copenhagen
Ecuador|Ecuadorian|Quito
Egypt|Egyptian|Cairo
Estonia|Estonian|Tallinn
Ethiopia|Ethiopian|Addis_Ababa
Finland|Finnish|Helsinki
France|French|Paris
Germany|German|Berlin
Ghana|Ghanaian|Accra
Greece|Greek|Athens
Hungary|Hungarian|Budapest
Iceland|Icelandic|Reykjavik
India|Indian|New_Delhi Delhi
Indonesia|Indonesian|Jakarta
Iran|Iranian|Tehran
Iraq|Iraqi|Baghdad
Ireland|Irish|Dublin
Israel|Israeli|Jerusalem Tel_Aviv
Italy|Italian|Rome
Ivory_Coast|Ivorian|Abidjan
Japan|Japanese|Tokyo
Jordan|Jordanian|Amman
Kazakhstan|Kazakh|Astana
Kenya|Kenyan|Nairobi
Kosovo||Pristina
Kuwait|Kuwaiti|Kuwait_City
Latvia|Latvian|Riga
Lebanon|Lebanese|Beirut
Libya|Libyan|Tripoli
Lithuania|Lithuanian|Vilnius
Luxembourg||
Malaysia|Malaysian|Kuala_Lumpur Putrajaya
Malta|Maltese|Valletta
Mexico|Mexican|Mexico_City
Moldova|Moldovan|Chisinau Chişinău
Mongolia|Mongolian|
Montenegro|Montenegrin|
Morocco|Moroccan|Rabat
Mozambique|Mozambican|Maputo
Myanmar||
Namibia|Namibian|Windhoek
Nepal|Nepali|Kathmandu
Netherlands|Dutch|The_Hague Amsterdam
New_Zealand||Wellington
Nigeria|Nigerian|Abuja
North_Korea|North_Korean|Pyongyang
North_Macedonia||Skopje
Norway|Norwegian|Oslo
Oman|Omani|Muscat
Pakistan|Pakistani|Islamabad
Panama|Panamanian|
Paraguay|Paraguayan|
Peru|Peruvian|Lima
Philippines|Philippine Filipino|Manila
Poland|Polish|Warsaw
Portugal|Portuguese|Lisbon
Qatar|Qatari|Doha
Romania|Romanian|Bucharest
Russia|Russian|Moscow
Rwanda|Rwandan|Kigali
Saudi_Arabia|Saudi|Riyadh
Senegal|Senegalese|Dakar
Serbia|Serbian|Belgrade
Singapore|Singaporean|
Slovakia|Slovak|Bratislava
Slovenia|Slovenian|Ljubljana
Somalia|Somali|Mogadishu
South_Africa|South_African|Pretoria
South_Korea Korea|South_Korean Korean|Seoul
Spain|Spanish|Madrid
Sri_Lanka|Sri_Lankan|Colombo
Sudan|Sudanese|Khartoum
Sweden|Swedish|Stockholm
Switzerland|Swiss|Bern Geneva
Syria|Syrian|Damascus
Taiwan|Taiwanese|Taipei
Tanzania|Tanzanian|Dodoma
Thailand|Thai|Bangkok
Tunisia|Tunisian|Tunis
Turkey Türkiye Turkiye|Turkish|Ankara
Uganda|Ugandan|Kampala
Ukraine|Ukrainian|Kyiv Kiev
United_Arab_Emirates UAE U.A.E. Emirates|Emirati|Abu_Dhabi Dubai
United_Kingdom UK U.K. Britain Great_Britain England Scotland Wales Northern_Ireland|British English Scottish Welsh|London
United_States US U.S. USA U.S.A. America|American|Washington
Uruguay|Uruguayan|Montevideo
Uzbekistan|Uzbek|Tashkent
Venezuela|Venezuelan|Caracas
Vietnam|Vietnamese|Hanoi
Zambia|Zambian|Lusaka
Zimbabwe|Zimbabwean|Harare
Europe|European|Brussels
Africa|African|
Asia|Asian|
Latin_America|Latin_American|
Middle_East||
Hong_Kong||
`;

const rows = STATES.trim()
  .split("\n")
  .map((line) =>
    line.split("|").map((cell) =>
      cell
        .split(" ")
        .filter(Boolean)
        .map((w) => w.replaceAll("_", " ")),
    ),
  );

/** States, unions of states and seats of government, as written. */
export const stateNames: ReadonlySet<string> = new Set(rows.flatMap(([names = [], , seats = []]) => [...names, ...seats]));
/** "French", "South Korean": what belongs to a state. */
export const demonyms: ReadonlySet<string> = new Set(rows.flatMap(([, belonging = []]) => belonging));
/** First words of these, so that most words need no closer look. */
export const placeWords: ReadonlySet<string> = new Set([...stateNames, ...demonyms].map((name) => name.split(" ")[0] ?? name));

/** How a word points at a state: by its name, its people or its seat of government. */
export interface StateWord {
  /** The state's name as the list gives it first. */
  readonly state: string;
  readonly by: "name" | "people" | "seat";
}
const byWord = new Map<string, StateWord>();
for (const [names = [], belonging = [], seats = []] of rows) {
  const state = names[0] ?? "";
  for (const name of names) byWord.set(name, { state, by: "name" });
  for (const word of belonging) if (!byWord.has(word)) byWord.set(word, { state, by: "people" });
  for (const seat of seats) if (!byWord.has(seat)) byWord.set(seat, { state, by: "seat" });
}
/** "Britain", "British" and "London" point at the United Kingdom; null for a word that points at no state. */
export const stateWord = (word: string): StateWord | null => byWord.get(word.replace(/^[Tt]he /, "")) ?? null;

/** Parts of states that the press names without their state: a closed class, one state a line. */
const REGIONS = `
Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa Kansas Kentucky Louisiana Maine
Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada New_Hampshire New_Jersey New_Mexico North_Carolina North_Dakota
Ohio Oklahoma Oregon Pennsylvania Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah Vermont West_Virginia Wisconsin Wyoming
Ontario Quebec Québec British_Columbia Alberta Manitoba Saskatchewan Nova_Scotia New_Brunswick Newfoundland
Bavaria Saxony Hesse Thuringia Brandenburg Lower_Saxony Saxony-Anhalt North_Rhine-Westphalia Baden-Württemberg Schleswig-Holstein
Gujarat Karnataka Maharashtra Tamil_Nadu Telangana Andhra_Pradesh Uttar_Pradesh Kerala Odisha Rajasthan Punjab Haryana West_Bengal Assam Bihar
Queensland Tasmania New_South_Wales Western_Australia South_Australia
Catalonia Andalusia Lombardy Sicily Sardinia Flanders Wallonia Brittany Normandy
Guangdong Sichuan Jiangsu Zhejiang Xinjiang Kyushu Hokkaido Johor Sarawak Sabah Jalisco Nuevo_León`;

/** "Wisconsin", "Gujarat", "Lower Saxony". */
export const regionNames: ReadonlySet<string> = new Set(
  REGIONS.split(/\s+/)
    .filter(Boolean)
    .map((w) => w.replaceAll("_", " ")),
);
