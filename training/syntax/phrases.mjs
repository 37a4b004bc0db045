// The words and phrases of generate.mjs. `{name}` stands for one of the lines of that list; lists in capitals are names and keep
// their type. A line may begin with a weight, "3* ". Everything here was written for this project.

const list = (text) =>
  text
    .trim()
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
const words = (text) => text.trim().split(/\s*,\s*/);

export const names = {
  ORG: words(`Amazon, Microsoft, Alphabet, Google, Meta, Apple, Nvidia, AMD, Intel, IBM, Oracle, Salesforce, Cisco, Dell, Qualcomm, Broadcom, TSMC, Samsung,
    SK Hynix, Micron, ASML, SoftBank, OpenAI, Anthropic, xAI, Mistral, Mistral AI, DeepSeek, Cohere, Hugging Face, Perplexity, Scale AI, Databricks, Palantir,
    Brookfield, Blackstone, KKR, BlackRock, Carlyle, Apollo, Silver Lake, Iliad, Orange, Thales, Dassault Systèmes, Capgemini, Schneider Electric, EDF, Engie,
    TotalEnergies, Veolia, Bpifrance, Equinix, Digital Realty, Prologis, Fluidstack, Evroc, Nscale, Nebius, CoreWeave, Crusoe, Vantage, Data4, Sesterce, MGX,
    G42, Mubadala, ADQ, Aramco, Humain, QIA, Temasek, GIC, Reliance, Tata, Infosys, Wipro, Adani, Foxconn, Huawei, Alibaba, Tencent, Baidu, ByteDance, Xiaomi,
    SMIC, Siemens, SAP, Infineon, Bosch, Volkswagen, BASF, Deutsche Telekom, Deutsche Bank, Allianz, Aleph Alpha, Helsing, Rheinmetall, Leonardo, Enel, Eni,
    Telefónica, Iberdrola, Santander, Repsol, Ørsted, Vestas, Novo Nordisk, Maersk, Equinor, Northvolt, Ericsson, Nokia, Spotify, Klarna, BAE Systems, BP, Shell,
    HSBC, Barclays, Vodafone, Arm, Rolls-Royce, AstraZeneca, GSK, Pfizer, Moderna, Lockheed Martin, Raytheon, Boeing, Airbus, Northrop Grumman, GE Vernova,
    ExxonMobil, Chevron, NextEra, Constellation Energy, Vistra, Talen Energy, Rio Tinto, BHP, Glencore, Vale, Petrobras, Embraer, Shopify, Bombardier, Hydro-Québec,
    Wolfspeed, GlobalFoundries, Rapidus, Kioxia, Toyota, Hitachi, Sony, NTT, LG, Hyundai, Naver, Kakao, VinFast, FPT, Grab, Sea, Safaricom, MTN, Naspers, Dangote,
    Norvane, Helioq, Quantra, Tessaly Power, Blueharrow, Kestrel Grid, Arvenia, Ostara Energy, Lumenform, Veltrix, Pyrene Capital, Corvid Systems, Halden & Voss,
    Marrow Street Partners, Oakline Holdings, Zephyr Labs, Cindergate, Orbiton, Skarn, Nimbria, Tarn Wind, Vespergen, Ironbark Resources, Cobalt Reach,
    Northmere Bank, Juno Fabrication, Gridwright, Sablefield, Palisade Ventures, Umbra AI, Kitestone, Fathomline, Redwater Chemicals, Solace Foods,
    Argentan Data, Brightwell Pharma, Telmar, Yarrow Motors, Quillon, Everly Mutual, Delphine Robotics, Ambergris Shipping, Castellan Arms, Hartwood Timber,
    the European Commission, the European Investment Bank, the World Bank, the International Monetary Fund, the World Health Organization, the Pentagon,
    the Treasury Department, the Federal Reserve, the European Union, the EU, the United Nations, NATO, OPEC, Gavi, the Gates Foundation, the Red Cross,
    the Asian Development Bank, the African Development Bank, the Green Climate Fund, the Wellcome Trust, the State Department, the White House, Congress,
    the European Parliament, the Senate, the House of Commons, the Bundestag, the Ministry of Finance, the Ministry of Defence, the Department of Energy,
    the Department of Commerce, the Elysee, Downing Street, the Kremlin, Greenpeace, Oxfam, Amnesty International, UNICEF, the World Food Programme,
    Stanford University, the University of Oxford, MIT, ETH Zurich, Inria, CNRS, Fraunhofer, the Max Planck Society, Mila, the Alan Turing Institute,
    Reuters, Bloomberg, the Financial Times, Le Monde, Handelsblatt, Nikkei, the Associated Press, Agence France-Presse, Goldman Sachs, Morgan Stanley,
    JPMorgan Chase, UBS, Moody's, Fitch, S&P Global, McKinsey, Deloitte, Gartner, Bain Capital, General Catalyst, Andreessen Horowitz, Sequoia,
    Kairos Power, Oklo, NuScale, Rosatom, Westinghouse, Framatome, Energoatom, Naftogaz, Ukrenergo, Rystad Energy, BloombergNEF, Epoch AI, Omdia`),
  FIRST:
    words(`Emma, Claire, Sophie, Marie, Anne, Julia, Laura, Helen, Sarah, Priya, Ananya, Fatima, Aisha, Leila, Noor, Mei, Yuki, Ji-woo, Ingrid, Astrid, Katarina,
    Olena, Oksana, Svetlana, Maria, Carmen, Lucia, Beatriz, Ana, Chiara, Giulia, Elena, Amara, Ngozi, Wanjiru, Thandiwe, Emmanuel, Pierre, Jean-Luc, Xavier, Bruno, Clément,
    Friedrich, Lars, Sven, Björn, Mikkel, Jens, Olaf, Karl, Marco, Luca, Giorgio, Pedro, Javier, Diego, Tomás, João, Rafael, Ahmed, Omar, Khalid, Sultan, Tariq, Hamid,
    Narendra, Rajiv, Arjun, Sundar, Satya, Vikram, Wei, Liang, Jun, Hiroshi, Kenji, Takeshi, Min-jun, Seung-ho, Minh, Thabo, Kwame, Chinedu, Volodymyr, Dmytro, Andriy,
    Viktor, Ivan, Jaroslav, Piotr, Tomasz, Andrei, Dan, Mike, John, David, Mark, Tim, Sam, Brad, Scott, James, Robert, William, George, Keir, Rishi, Justin, Sean, Liam`),
  LAST: words(`Laurent, Moreau, Dupont, Lefèvre, Girard, Keller, Brandt, Hoffmann, Schäfer, Lindqvist, Nygaard, Hansen, Virtanen, Bianchi, Ricci, Conti, Moretti, García, Ortega,
    Delgado, Navarro, Ferreira, Oliveira, Almeida, Costa, Okafor, Adeyemi, Mensah, Dlamini, Kamau, Haddad, Al-Rashid, Al Maktoum, bin Salman, El-Sayed, Rahman, Chowdhury,
    Kapoor, Iyer, Banerjee, Mehta, Patel, Singh, Chen, Liu, Zhang, Wang, Huang, Tanaka, Sato, Yamamoto, Kim, Park, Choi, Nguyen, Tran, Kovalenko, Shevchuk, Melnyk, Petrov,
    Novák, Kowalski, Popescu, Horváth, Papadopoulos, Yılmaz, Smith, Johnson, Carter, Miller, Bennett, Walsh, Murphy, O'Neill, McAllister, Campbell, Hughes, Whitfield, Ashdown,
    Thornton, Vance, Altman, Musk, Pichai, Nadella, Huang, Amodei, Hassabis, Lagarde, Macron, Scholz, Merz, Starmer, Modi, Trudeau, Carney, von der Leyen, van Dijk, de Vries`),
  COUNTRY:
    words(`France, Germany, Italy, Spain, Portugal, Poland, Ukraine, Romania, Greece, Sweden, Norway, Denmark, Finland, Ireland, Britain, the United Kingdom, the UK,
    the Netherlands, Belgium, Austria, Switzerland, the United States, the US, the U.S., Canada, Mexico, Brazil, Argentina, Chile, Colombia, Kenya, Nigeria, Ghana, Egypt, Morocco,
    South Africa, Ethiopia, Rwanda, Senegal, Saudi Arabia, Qatar, the United Arab Emirates, the UAE, Kuwait, Israel, Turkey, India, Pakistan, Bangladesh, Sri Lanka, Nepal, China,
    Japan, South Korea, Taiwan, Vietnam, Indonesia, Malaysia, Singapore, Thailand, the Philippines, Australia, New Zealand, Kazakhstan, Armenia, Georgia, Moldova, Serbia`),
  CITY: words(`Paris, Lyon, Marseille, Lille, Dunkirk, Grenoble, Berlin, Munich, Dresden, Magdeburg, Hamburg, London, Manchester, Edinburgh, Teesside, Dublin, Madrid, Barcelona,
    Zaragoza, Lisbon, Sines, Milan, Rome, Turin, Vienna, Zurich, Geneva, Brussels, Amsterdam, Eemshaven, Rotterdam, Copenhagen, Stockholm, Luleå, Oslo, Narvik, Helsinki,
    Warsaw, Kyiv, Kharkiv, Odesa, Bucharest, Athens, Istanbul, Abu Dhabi, Dubai, Riyadh, Doha, Tel Aviv, Cairo, Nairobi, Lagos, Accra, Kigali, Johannesburg, New Delhi,
    Mumbai, Bengaluru, Hyderabad, Chennai, Visakhapatnam, Beijing, Shanghai, Shenzhen, Hangzhou, Hong Kong, Tokyo, Osaka, Kumamoto, Hokkaido, Seoul, Pyeongtaek, Taipei, Hsinchu,
    Hanoi, Jakarta, Kuala Lumpur, Johor, Sydney, Melbourne, Toronto, Montreal, Vancouver, New York, Washington, San Francisco, Seattle, Austin, Abilene, Phoenix, Columbus,
    Memphis, Richmond, Boise, Syracuse, São Paulo, Santiago, Bogotá, Bletchley Park, Davos, Fluvanna, Hendrina, Marlowe, Silicon Valley, the Gulf, the Sahel, the Baltics`),
  STATE:
    words(`Texas, Ohio, Arizona, Virginia, Indiana, Louisiana, Wyoming, Georgia, North Carolina, New Mexico, Pennsylvania, California, Oregon, Bavaria, Saxony, Brandenburg,
    Catalonia, Aragon, Andalusia, Lombardy, Normandy, Brittany, Occitanie, Wales, Scotland, Kent, Gujarat, Tamil Nadu, Karnataka, Andhra Pradesh, Quebec, Ontario, Alberta,
    Queensland, New South Wales, Europe, Africa, Asia, Latin America, the Middle East, Central Asia, Southeast Asia`),
  EVENT:
    words(`the Paris summit, the AI Action Summit, the Artificial Intelligence Action Summit, the AI Safety Summit, the Seoul summit, the World Economic Forum, COP28, COP29,
    the Munich Security Conference, the G7 summit, the G20, the Choose France summit, the Gastech conference, Web Summit, VivaTech, Computex, CES, the Ukraine Recovery Conference,
    the AI Impact Summit, the Future Investment Initiative, the World Government Summit, the Hannover Messe, the Paris Air Show, the Berlin Energy Forum, the Olympics`),
  PRODUCT:
    words(`ChatGPT, GPT-4, GPT-5, Claude, Gemini, Llama, Llama 3, Le Chat, R1, V3, Grok, Copilot, Alexa, Siri, Blackwell, Hopper, H100, H20, A100, Trainium, Ascend 910B, Azure,
    Model Y, F-35, Patriot, Leopard 2, Eurofighter Typhoon, iPhone, Pixel 9, Starlink, Falcon 9, Qwen, Ernie Bot, Sora, Gaudi 3, Instinct MI300, Caesar, Gripen, Abrams`),
  NORP: words(`French, German, British, American, Canadian, Italian, Spanish, Swedish, Norwegian, Danish, Finnish, Dutch, Belgian, Polish, Ukrainian, Russian, Chinese, Japanese,
    South Korean, Taiwanese, Indian, Emirati, Saudi, Qatari, Israeli, Turkish, Brazilian, Mexican, Nigerian, Kenyan, Australian, European, African, Asian, Swiss, Irish, Republican, Democratic`),
};

/** Names made of parts. Whatever they are made of, each is one name. */
const made = {
  ORG: list(`{coined}
    {coined}
    {coined} {house}
    {coined} {house}
    {coined} {house} {house2}
    {LAST} {house}
    {LAST} {house} {house2}
    {LAST} & {LAST}
    {LAST}, {LAST} & Co.
    {LAST} Brothers
    {CITY} {house}
    {CITY} {house} {house2}
    {COUNTRY_BARE} {house}
    {NORP} {matter} {body}
    the {NORP} {matter} {body}
    the {NORP} Red Cross
    the {matter} {body}
    the National {matter} {body}
    the International {matter} {body}
    the {LAST} Foundation
    the {FIRST} and {FIRST} {LAST} Foundation
    the University of {CITY}
    {CITY} University
    the {CITY} Institute of {matter}
    Bank of {COUNTRY_BARE}
    the Bank of {COUNTRY_BARE}
    the Ministry of {matter}
    the Department of {matter}
    the {COUNTRY_BARE} Investment Authority
    the {COUNTRY_BARE} Chamber of Commerce
    {coined} AI
    {coined} Inc.
    {coined} Corp.
    {coined} plc
    {coined}.ai
    {house} {number2}
    {letters}
    {letters} {house}`),
  PER: list(`{FIRST} {letter}. {LAST}
    {FIRST} {LAST}-{LAST}
    {FIRST} {LAST} Jr.
    {letter}.{letter}. {LAST}
    {FIRST} {FIRST} {LAST}`),
  LOC: list(`Port of {CITY}
    {LAST} County
    {CITY} Airport
    Lake {LAST}
    Mount {LAST}
    {coast} {COUNTRY_BARE}
    the {LAST} River
    {LAST} Bay
    {LAST}ville
    {LAST} Island
    the {coast} Sea`),
  EVENT: list(`the {CITY} {meeting}
    the {matter} {meeting}
    the {NORP} {matter} {meeting}
    the {year} {meeting}
    {CITY} {matter} Week
    the World {matter} {meeting}`),
  PRODUCT: list(`{coined} {number2}
    {letters}-{number2}
    {ORG_PLAIN} {coined}
    {coined} Pro`),
};

export const phrases = {
  made_ORG: made.ORG,
  made_PER: made.PER,
  made_LOC: made.LOC,
  made_EVENT: made.EVENT,
  made_PRODUCT: made.PRODUCT,
  coined: list(`{onset}{rime}
    {onset}{rime}
    {onset}{middle}{rime}`),
  onset: words(
    "Vel, Nor, Quan, Hel, Bri, Zan, Tor, Lum, Ark, Cas, Del, Fen, Gal, Hy, Ion, Jas, Kel, Lor, Mav, Nex, Oct, Pra, Riv, Sol, Tal, Ul, Ver, Wex, Xan, Yor, Zel, Aur, Bel, Cor, Dyn, Eph, Flu, Gri, Syn, Tri, Nu, Open, Deep, Blue, Open, Meta, Bright",
  ),
  middle: words("a, o, i, en, ar, el, is, um, er"),
  rime: words(
    "vane, tra, ioq, via, dex, mont, lis, tek, gen, nova, rix, mind, dal, sys, ware, pharma, scale, field, grid, forge, stack, wave, core, light, point, stream, cept, zon, ta, ra, ex, um",
  ),
  house: words(
    "Capital, Partners, Group, Holdings, Energy, Technologies, Systems, Industries, Bank, Motors, Pharmaceuticals, Robotics, Power, Ventures, Resources, Networks, Labs, Semiconductor, Electric, Airlines, Telecom, Steel, Foods, Media, Software, Digital, Infrastructure, Semiconductors, Aerospace, Insurance, Chemicals, Petroleum, Therapeutics, Cloud, Data",
  ),
  house2: words(
    "Management, Holdings, International, Group, Corporation, Company, Ltd, Partners, Fund, Trust, Europe, America, Limited, Solutions",
  ),
  matter: words(
    "Energy, Development, Trade, Climate, Investment, Health, Digital Economy, Defence, Finance, Innovation, Technology, Industry, Labour, Agriculture, Atomic Energy, Artificial Intelligence, Space, Vaccine, Semiconductor, Security, Reconstruction, Cloud, Nuclear, Water, Transport",
  ),
  body: words(
    "Agency, Bank, Fund, Council, Commission, Authority, Organization, Association, Alliance, Ministry, Corporation, Institute, Union, Board, Federation, Coalition, Office, Company, Partnership",
  ),
  meeting: words("Summit, Conference, Forum, summit, conference, Expo, Dialogue, Assembly, Games, Accelerator Week, Biennale"),
  coast: words("Gulf of, North, South, East, West, Northern, Southern, Eastern, Western"),
  letters: words(
    "KfW, AIIB, EBRD, IAEA, UNDP, KEPCO, PIF, NEOM, CATL, BYD, ZTE, CDPQ, OTPP, CPP, PGE, CEZ, ENTSO-E, ESA, NASA, DARPA, CNBC, BBC, AFP, DPA, ANSA, TASS, ITU, WTO, ILO, IEA, ECB, KDI, RWE, EnBW, MOL, OMV, SSE, BT, ITV, QTS, STACK, STT, YTL",
  ),
  letter: words("A, B, C, D, E, F, G, H, J, K, L, M, P, R, S, T, W"),
  number2: words("2, 3, 4, 5, 7, 9, 10, 12, 300, 500, 1000"),
  PER: list(`12* {FIRST} {LAST}
    2* {LAST}
    {made_PER}`),
  LOC: list(`8* {COUNTRY}
    6* {CITY}
    4* {STATE}
    {made_LOC}`),
  // titles and roles are not part of a name
  person: list(`4* {PER}
    {title} {PER}
    {title} {PER}
    {role_of} {PER}
    {role_of}, {PER},
    {PER}, {role_long},
    {PER}, {role_long},
    {PER}, who {past_role},
    {ORG} {role} {PER}
    {ORG}'s {role}, {PER},
    {NORP} {title} {PER}`),
  title: words(
    "President, Prime Minister, Chancellor, Minister, Senator, Commissioner, Governor, Mr., Ms., Dr., Secretary, King, Crown Prince, General, Ambassador, Finance Minister, Foreign Minister, Energy Minister",
  ),
  role: words(
    "chief executive, CEO, chairman, chairwoman, president, founder, co-founder, finance chief, CFO, spokesman, spokeswoman, vice president, chief scientist, chief economist, managing director, head of policy, boss",
  ),
  role_of: list(`{ORG} chief executive
    {ORG} CEO
    {ORG} chairman
    {NORP} President
    {NORP} Prime Minister
    {NORP} Finance Minister
    {NORP} digital minister
    its chief executive
    the company's founder
    the group's chairwoman
    Defence Secretary
    European Commission President`),
  role_long: list(`chief executive of {ORG}
    CEO of {NORP} {industry} {firm} {ORG}
    the {firm}'s chief executive
    the president of {COUNTRY}
    {COUNTRY}'s minister for digital affairs
    head of {field} at {ORG}
    a spokesman for {ORG}
    an analyst at {ORG}
    a partner at {ORG}
    founder and chief executive of {ORG}
    who runs {ORG}
    a former {NORP} minister
    the {industry} group's finance chief
    professor of economics at {ORG}`),
  past_role: list(`founded {ORG} in {year}
    leads {ORG}
    took over in {month}
    has run {ORG} since {year}
    met {PER} on {day}`),
  firm: words(
    "company, group, firm, start-up, startup, giant, maker, developer, operator, fund, bank, manufacturer, conglomerate, investor, supplier, lender, utility, provider, consortium, venture",
  ),
  industry: words(
    "technology, energy, cloud, chip, AI, defence, pharmaceutical, telecoms, private equity, data centre, battery, semiconductor, shipping, software, car, infrastructure, mining, steel, payments, nuclear, wind, satellite",
  ),
  field: words("research, infrastructure, energy, artificial intelligence, policy, operations, strategy, procurement, sustainability"),
  org: list(`6* {ORG}
    {NORP} {industry} {firm} {ORG}
    {NORP} {firm} {ORG}
    the {NORP} {industry} {firm} {ORG}
    {industry} {firm} {ORG}
    {ORG}, a {NORP} {industry} {firm},
    {ORG}, the {NORP} {industry} {firm},
    {ORG}, one of the world's largest {industry} {firm}s,
    {ORG}, which is based in {CITY},
    {ORG}, which {vp_past_small},
    {ORG}, based in {CITY},
    {ORG}, founded by {PER} in {year},
    {ORG}, backed by {ORG} and {ORG},
    {ORG}, owned by {ORG},
    {ORG}, led by {PER},
    {CITY}-based {ORG}
    {ORG}, headquartered in {CITY},
    the {ORG_BARE}-backed {firm}
    {ORG}'s cloud unit
    {ORG}'s {NORP} subsidiary
    the {NORP} unit of {ORG}
    the {NORP} government
    the government of {COUNTRY}
    the {firm}
    the company
    the {CITY} {firm}
    a consortium led by {ORG}
    a group of {num_small} investors, including {ORG} and {ORG},
    a joint venture of {ORG} and {ORG}
    {COUNTRY}'s sovereign wealth fund
    {LOC}
    3* {COUNTRY}`),
  orgs: list(`{ORG} and {ORG}
    {ORG}, {ORG} and {ORG}
    {ORG}, {ORG}, {ORG} and {ORG}
    both {ORG} and {ORG}
    companies such as {ORG} and {ORG}
    companies like {ORG}
    firms including {ORG}, {ORG} and {ORG}
    {COUNTRY} and {COUNTRY}
    {num_small} {NORP} companies
    investors including {ORG}
    more than {num_small} companies
    the two companies
    the partners
    several {NORP} firms`),
  who: list(`6* {org}
    {orgs}
    2* {person}
    he
    she
    it
    they`),
  num_small: words("two, three, four, five, six, eight, ten, a dozen, 12, 15, 20, 30, 40, 60, 100, 200"),
  number: words(
    "1, 1.2, 1.5, 2, 2.4, 3, 3.5, 4, 5, 6, 6.5, 7.25, 8, 10, 12, 15, 17.5, 20, 25, 30, 37, 40, 50, 60, 75, 80, 90, 100, 109, 120, 150, 200, 250, 300, 400, 500, 650, 750, 800",
  ),
  scale: words("million, million, billion, billion, billion, trillion"),
  scale_short: words("bn, m, bn, tn"),
  coin: words(
    "euros, dollars, euros, dollars, pounds, yen, rupees, yuan, Canadian dollars, Australian dollars, US dollars, won, kronor, francs",
  ),
  coin1: words("euro, dollar, pound, yen, euro, dollar"),
  sign: words("€, $, £, US$, C$, A$, €, $, ¥, ₹"),
  money: list(`6* {number} {scale} {coin}
    6* {sign}{number} {scale}
    4* {sign}{number}{scale_short}
    EUR {number} {scale}
    {sign}{number}-{number} {scale}
    {number} to {number} {scale} {coin}
    between {number} {scale} and {number} {scale} {coin}
    {number} {scale} {coin} ({sign}{number} {scale})
    {sign}{number} {scale} ({sign}{number}bn)
    {sign}{number} {scale} ({number} {scale} {coin})
    half a billion {coin}
    a billion {coin}
    one trillion {coin}
    two and a half billion {coin}
    tens of billions of {coin}
    hundreds of millions of {coin}
    billions of {coin}
    Rs {number} crore
    {number},{number3} {coin}`),
  number3: words("000, 500, 250"),
  hedge: words(
    "up to, more than, at least, about, around, nearly, almost, some, roughly, as much as, over, an additional, a further, another, an estimated, less than, approximately, well over, close to, no more than, an extra, a record, a total of, an initial",
  ),
  amount: list(`5* {money}
    5* {hedge} {money}
    {money} more
    {money} or more
    {money} in total
    {money} each`),
  adj_money: list(`{number} {scale} {coin1}
    {number}-{scale}-{coin1}
    {sign}{number} {scale}
    {sign}{number}{scale_short}
    {sign}{number}-{scale}
    multibillion-{coin1}
    multi-billion-{coin1}
    {number}-{scale}-{coin1}`),
  thing: words(
    "investment, fund, plan, package, programme, program, project, deal, contract, commitment, pledge, loan, grant, credit line, facility, initiative, scheme, stake, order, partnership",
  ),
  deal: list(`a {adj_money} {thing}
    a {adj_money} {thing} {purpose}
    its {adj_money} {thing}
    the {adj_money} {thing}
    a {thing} worth {amount}
    a {thing} of {amount}
    an agreement worth {amount}
    a {number}-year, {adj_money} {thing}
    {adj_money} {thing}s
    a {thing} {purpose}`),
  site: list(`a data centre
    a data center
    data centres
    three new data centers
    a {power} data centre campus
    a {power} campus
    a battery plant
    a chip factory
    two semiconductor fabs
    a wind farm
    an AI campus
    cloud infrastructure
    AI infrastructure
    artificial intelligence projects
    a gigafactory
    a nuclear reactor
    small modular reactors
    its network
    a supercomputer
    a plant that will make {things}
    a research centre
    charging stations
    a submarine cable
    computing capacity`),
  things: words(
    "batteries, chips, vaccines, artillery shells, drones, solar panels, turbines, electric cars, processors, medicines, transformers, air defence systems, memory chips, missiles, AI servers, semiconductors",
  ),
  power: words("one-gigawatt, 1 GW, 500-megawatt, 1.4 gigawatt, 250 MW, 700-MW, 2GW, 100-megawatt"),
  causes: words(
    "climate adaptation, vaccines, clean energy, artificial intelligence, start-ups, military aid, Ukraine's reconstruction, the power grid, schools, quantum computing, AI safety research, public health, humanitarian relief, the green transition, job training, flood defences, refugees, malaria research, carbon capture, open-source AI, digital skills",
  ),
  purpose: list(`to build {site}
    to build {site} in {LOC}
    to develop {site}
    to expand {site} in {LOC}
    to support {causes}
    to finance {causes}
    to help {LOC} rebuild
    to buy {things}
    to train {number} {scale_k} people
    for {causes}
    for {site}
    in {causes}
    to make {things} in {LOC}
    to supply {LOC} with {things}
    aimed at {ving} {causes}
    that would create {number} {scale_k} jobs
    to boost {causes}`),
  scale_k: words("thousand, million"),
  ving: words("supporting, funding, accelerating, improving, securing"),
  year: words("2015, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025"),
  later: words("2026, 2027, 2028, 2029, 2030, 2031, 2035, 2040"),
  month: words("January, February, March, April, May, June, July, August, September, October, November, December"),
  day: words("Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday"),
  when: list(`on {day}
    on {day}
    {day}
    last week
    last month
    last year
    in {month}
    in {month} {year}
    earlier this month
    this week
    on {month} {num_day}
    late on {day}
    at {EVENT}
    at {EVENT} in {CITY}
    at a summit in {CITY}
    at last {month}'s summit
    during a visit to {LOC}
    ahead of {EVENT}
    in a statement
    at a news conference in {CITY}
    in {year}`),
  num_day: words("3, 5, 7, 10, 11, 12, 14, 18, 21, 23, 28, 30"),
  horizon: list(`by {later}
    by the end of {later}
    by the end of the decade
    over the next {num_small} years
    over five years
    over the coming years
    in the next decade
    within three years
    between {year} and {later}
    from {later} to {later}
    this decade
    through {later}
    this year
    next year
    in the coming years
    a year
    per year until {later}`),
  pledge_past: words("pledged, committed, promised, agreed, vowed, offered, planned, decided, undertook"),
  pledge_to: list(`pledged to
    promised to
    agreed to
    committed to
    plans to
    planned to
    intends to
    vowed to
    is set to
    aims to
    wants to
    is considering whether to
    will
    would
    could
    may
    is expected to
    has agreed to
    has pledged to
    has promised to
    had promised to
    said it would
    said it will
    said it plans to
    said they would
    announced plans to
    announced that it would
    announced it will
    signed an agreement to
    signed a memorandum of understanding to
    is in talks to
    hopes to
    refused to
    failed to
    does not plan to
    did not agree to
    is preparing to
    was asked to
    has begun to`),
  do_invest: list(`4* invest {amount} in {site}
    4* invest {amount} in {LOC}
    3* spend {amount} on {site}
    spend {amount} on {causes}
    3* invest {amount} {horizon}
    2* invest {amount} in {LOC} {horizon}
    put {amount} into {causes}
    provide {amount} {purpose}
    provide {LOC} with {amount}
    provide {LOC} {amount} in {aid}
    give {LOC} {amount} {purpose}
    lend {borrower} {amount}
    lend {borrower} {amount} {purpose}
    offer {borrower} {amount}
    grant {borrower} a {adj_money} {thing}
    send {borrower} {number} {things} and {number} {things} worth {amount}
    pay {borrower} {amount}
    supply {borrower} with {number} {things}
    spend {amount} {gerund}
    spend {amount} {gerund} {horizon}
    make {amount} available to {borrower}
    let {borrower} use {amount} of the {thing}
    cover {number}% of the cost of {site}
    halve its planned {thing} in {causes} to {amount}
    hand over {amount} to {borrower}
    give {borrower} access to {site}
    connect {number},{number3} homes to {site}
    turn {site} into {site}
    lease {number} megawatts of capacity from {ORG}
    buy electricity from {ORG} for {site}
    contribute {amount} to {deal}
    contribute {amount} to {ORG}
    build {site} in {LOC}
    build {site} in {LOC} at a cost of {amount}
    raise its {thing} to {amount}
    raise its {thing} by {amount}
    raise {amount} {purpose}
    cut its {thing} from {amount} to {amount}
    double its {thing} to {amount}
    increase spending on {causes} to {amount} {horizon}
    buy {amount} worth of {things}
    buy {number} {things} from {ORG} for {amount}
    donate {amount} to {ORG}
    allocate {amount} for {causes}
    mobilise {amount} {purpose}
    send {LOC} {amount} in {aid}
    send {number} {things} to {LOC}
    back {ORG} with {amount}
    take a {number}% stake in {ORG} for {amount}
    join {ORG} in {ving} {causes}
    scale back its {thing}
    abandon its {adj_money} {thing}
    deliver {number} {things} {horizon}
    fund {causes} with {amount}
    commit {amount} to {causes}
    double the capacity of its plant in {CITY}`),
  borrower: list(`2* {COUNTRY}
    {ORG}
    {PER}
    the {industry} {firm}
    the utility
    the city
    its partner
    the government
    poorer countries
    farmers
    the start-up
    start-ups
    them
    it`),
  gerund: list(`building {site}
    building {site} in {LOC}
    developing {things}
    training {number},{number3} people
    expanding {site} in {LOC}
    upgrading {site}
    buying {things} from {ORG}
    promoting {causes}`),
  aid: words(
    "military aid, humanitarian aid, financial support, loans, grants, emergency relief, guarantees, development finance, budget support",
  ),
  vp_past: list(`4* pledged {amount} {purpose}
    3* pledged {amount} {when}
    2* pledged {amount} to {ORG}
    pledged {amount} to {LOC}
    4* invested {amount} in {ORG}
    invested {amount} in {site} in {LOC}
    3* committed {amount} to {causes}
    committed itself to {deal}
    4* announced {deal}
    3* announced {deal} {when}
    announced an investment of {amount} in {LOC}
    unveiled {deal} {purpose}
    signed {deal} with {ORG}
    signed a {number}-year contract with {ORG} {purpose}
    approved {deal}
    approved {amount} in {aid} for {LOC}
    won {deal} from {ORG}
    secured {amount} from {orgs}
    secured {amount} in funding from {ORG}
    raised {amount} from {orgs}
    raised {amount} in a funding round led by {ORG}
    launched {deal} {purpose}
    2* promised {borrower} {amount} in {aid}
    promised {borrower} {amount} of {thing}s over {num_small} years
    gave {borrower} {amount}
    sent {borrower} {number} {things} and {number} {things} worth {amount}
    lent {borrower} {amount} {purpose}
    offered {borrower} {amount} {purpose}
    granted {borrower} a {adj_money} {thing}
    spent {amount} {gerund}
    has spent {amount} {gerund}
    told {person} that it would {do_invest}
    asked {person} to {do_invest}
    increased the {amount} it had pledged {when}
    matched the {amount} {COUNTRY} had promised {when}
    spent the {amount} it raised {when}
    withdrew the {amount} {ORG} had offered
    scaled back the {thing} it announced {when}
    promised {amount} a year {purpose}
    offered {ORG} {amount} {purpose}
    spent {amount} on {site} {when}
    opened {site} in {CITY} {when}
    agreed {deal} with {ORG}
    cancelled {deal}
    paused work on {site}
    increased its {thing} by {amount}
    raised its {thing} from {amount} to {amount}
    cut its {thing} to {amount}
    withdrew from {deal}
    gave no details of {deal}
    declined to comment on {deal}
    set aside {amount} {purpose}
    earmarked {amount} for {causes}
    bought {number} {things} from {ORG}
    acquired {ORG} for {amount}
    put {amount} on the table
    joined {orgs} in {deal}
    teamed up with {ORG} {purpose}
    has invested {amount} in {LOC} since {year}
    has already spent {amount} on {site}
    has committed {amount} so far
    had earlier pledged {amount}
    is investing {amount} in {site}
    is building {site} in {LOC}
    will invest {amount} in {LOC} {horizon}
    will contribute {amount}
    plans {deal} {horizon}
    is putting {amount} into {causes}`),
  vp_past_small: list(`makes {things}
    employs {number},{number3} people
    was founded in {year}
    runs {site} in {LOC}
    raised {amount} last year
    has offices in {CITY} and {CITY}
    supplies {things} to {ORG}
    competes with {ORG}
    is valued at {amount}
    operates {number} data centres
    opened {site} in {CITY} in {year}`),
  passive: list(`The {thing} will be financed by {orgs}.
    The {thing}, worth {amount}, was announced by {person} {when}.
    {amount} was pledged by {ORG} {when}.
    {amount} will be spent on {causes} {horizon}.
    {amount} was committed by {orgs}, according to {ORG}.
    {deal} was signed by {orgs} {when}.
    The {site1} will be built by {ORG} in {LOC} {horizon}.
    The {site1}, which will be built by {ORG}, is expected to cost {amount}.
    The {thing} is backed by {orgs}.
    The {thing} is being funded by {ORG} and the {NORP} government.
    A {thing} of {amount} has been approved by {ORG}.
    {amount} of the {thing} will come from {ORG}.
    Of the {money}, {money} will go to {causes}.
    About half of the {money} will be provided by {ORG}.
    The money will be used {purpose}.
    The funds, pledged by {orgs}, will be distributed {horizon}.
    Contracts worth {amount} were awarded to {ORG} and {ORG} {when}.
    {ORG} was awarded a {adj_money} contract by {ORG} {when}.
    {ORG} was chosen by {ORG} to build {site} in {LOC}.
    {person} was quoted as saying that {who} would {do_invest}.
    {LOC} was promised {amount} in {aid} {when}.
    The {thing} was first announced in {month} by {person}.
    No new money was pledged by {COUNTRY}.`),
  site1: words("plant, campus, data centre, reactor, factory, wind farm, supercomputer, facility, research centre"),
  nominal: list(`{ORG}'s {adj_money} {thing} is part of {deal}.
    {ORG}'s pledge of {amount} follows {deal} by {ORG}.
    {ORG}'s {thing} {purpose} was welcomed by {person}.
    The {thing} by {ORG} and {ORG} brings the total to {money}.
    A pledge by {ORG} to {do_invest} was among the largest {when}.
    A {adj_money} commitment from {ORG} to {causes} was announced {when}.
    Financing from {COUNTRY}, which could reach {money}, would come on top of {deal}.
    An investment of {amount} by {ORG} will fund {site} in {LOC}.
    The largest pledge came from {ORG}, which promised {amount} {purpose}.
    The biggest share, {money}, comes from {ORG}.
    The total includes {money} from {ORG} and {money} from {ORG}.
    That includes {amount} pledged by {ORG} {when}.
    The figure includes a {adj_money} {thing} announced by {ORG} {when}.
    Among the pledges is {amount} from {ORG} {purpose}.
    Among them were {ORG}, with {money}, and {ORG}, with {money}.
    Other commitments include {money} from {ORG}, {money} from {ORG} and {money} from {ORG}.
    {person} confirmed {ORG}'s promise to {do_invest}.
    {person} praised the decision by {ORG} to {do_invest}.
    There were also commitments from {ORG} ({sign}{number} {scale}) and {ORG} ({sign}{number} {scale}).
    The money comes on top of {money} pledged {when}.
    The {thing} is in addition to the {money} that {ORG} pledged {when}.
    Investments in {LOC} by {orgs} total {money}.
    The cost of the {site1} is put at {amount}.
    {ORG}: {amount} {purpose}
    {ORG} – {money} for {site} in {LOC} {horizon}
    {COUNTRY}: {money}`),
  report: list(`{person} said {when} that {who} would {do_invest}.
    {person} said {who} {pledge_to} {do_invest}.
    {person} announced {when} that {who} {vp_past}.
    {who} {vp_past}, {person} said {when}.
    {who} {vp_past}, according to {ORG}.
    {who} {vp_past}, {ORG} reported {when}.
    According to {ORG}, {who} {pledge_to} {do_invest}.
    "We will {do_invest}," said {person}.
    "{ORG} {vp_past}," {person} told {ORG}.
    "This {thing} shows that {LOC} is open for business," {person} said {when}.
    {person} told reporters that {who} {pledge_to} {do_invest}.
    {person} told {ORG} that the {thing} was worth {amount}.
    {person} said: "We are committing {amount} to {causes}."
    Sources familiar with the matter said {who} {vp_past}.
    {ORG} said in a statement that it {vp_past}.
    {ORG} confirmed that {who} {pledge_to} {do_invest}.
    {person} called on {orgs} to {do_invest}.
    {person} urged {LOC} to {do_invest}.
    {person} accused {ORG} of {breaking} its promise to {do_invest}.
    {person} denied that {who} had {breaking2} {deal}.
    Asked whether {who} would {do_invest}, {person} declined to answer.
    It was not clear whether {who} would {do_invest}.
    {ORG} estimates that {LOC} needs {amount} {purpose}.
    Analysts at {ORG} expect {ORG} to {do_invest}.
    {person} warned that {who} could {do_invest}.
    {person}, speaking at {EVENT}, said {who} {pledge_to} {do_invest}.
    {person} said the {thing}, which {vp_past_small}, would {do_invest}.`),
  breaking: words("breaking, abandoning, repeating, exaggerating"),
  breaking2: words("cancelled, delayed, approved, signed, seen"),
  plain: list(`That is on top of the {money} {org} pledged {when}.
    The {money} {ORG} promised {when} has not been spent.
    The {thing} {ORG} announced {when} is worth {amount}.
    {ORG} repeated the pledge it made {when}.
    The {thing} that {ORG} and {COUNTRY} signed {when} commits {ORG} to {ving} {causes}.
    The {thing} commits {ORG} to buying {number} {things} from {ORG}.
    The {thing} obliges {COUNTRY} to provide {amount} a year.
    {COUNTRY}'s {ORG_BARE} and {COUNTRY}'s {ORG_BARE} {vp_past}.
    {COUNTRY}'s {ORG_BARE} and {COUNTRY}'s {ORG_BARE} were among the companies that signed the {thing}.
    {COUNTRY}'s {ORG_BARE} {vp_past} {when}.
    {COUNTRY}'s {ORG_BARE}, through its unit {ORG}, {pledge_to} {do_invest}.
    {COUNTRY}'s {industry} minister {PER} {vp_past}.
    {COUNTRY}'s {title} {PER} promised {borrower} {money} of {thing}s.
    {person} {vp_past}, {ORG} said.
    {PER}, who {past_role}, said {who} would {do_invest}.
    {title} {PER}, who co-chaired {EVENT} with {PER}, said {COUNTRY} would {do_invest}.
    {PER}, who runs {ORG}, {vp_past}.
    Two people who attended the meeting said {who} {pledge_to} {do_invest}.
    People briefed on the {thing} said {who} {vp_past}.
    Investors who backed {ORG} include {ORG} and {PER}.
    {ORG} claimed {PRODUCT} cost {money} to train, a figure disputed by {ORG}.
    The {thing} is valued at {money} over {num_small} years.
    The {thing}, signed by {ORG} and the {NORP} navy, is valued at {money}.
    {ORG} is worth {money}, according to {ORG}.
    {who} {vp_past}, having previously spent {money} there.
    {who} {vp_past}, with {orgs} adding the rest.
    {who} {vp_past}, far below the {money} that {COUNTRY} had demanded.
    {COUNTRY} pledged {money}, {COUNTRY} {money} and {COUNTRY} {money}.
    {COUNTRY} gave {money}, {COUNTRY} gave {money} and {COUNTRY} promised {money}.
    Workers at the {site1}, where {number},{number3} people are employed, fear that the cuts announced by {ORG} will cost jobs.
    The {site1}, where {ORG} makes {things}, is being financed by {ORG}.
    The {site1} is being developed by {ORG} and financed by {ORG}.
    {ORG} has so far invested {money} of the {money} it promised.
    {who} {pledge_to} {do_invest}, it said {when}.
    {who} {pledge_to} {do_invest}, {ORG} reported, citing people familiar with the matter.
    {person} said {when} that the {money}, most of which comes from {ORG}, will go to {causes}.
    The {firm}, {person} said, had no plans to {do_invest}.
    The {thing}, he said, would {do_invest}.
    {ORG}, whose shares fell {number}% {when}, {vp_past}.
    Both {COUNTRY} and {COUNTRY} signed the {thing}, which was backed by {num_small} countries.
    What {ORG} announced {when} was {deal}.
    Not all of the {money} is new: {money} was first announced {when}.
    The {money} will come in part from {ORG} and in part from {COUNTRY}.
    How much {ORG} will spend is unclear.
    {ORG} did not say when it would {do_invest}.
    {ORG} gave up its plan to {do_invest}.
    {ORG} plans to lend the utility {money} to modernise its grid.
    3* {who} {vp_past}.
    4* {who} {pledge_to} {do_invest}.
    3* {who} {pledge_to} {do_invest} {when}.
    {when_first} {who} {vp_past}.
    {when_first}, {who} {pledge_to} {do_invest}.
    {who} {vp_past}, part of {deal} {purpose}.
    {who} {vp_past}, part of a {adj_money} investment {purpose} {horizon}.
    {who} {vp_past}, {partic}.
    {who} {vp_past} and {vp_past}.
    {who} {vp_past}, while {who} {vp_past}.
    {who} {vp_past}, but {who} {vp_past}.
    {who} {vp_past} after {who} {vp_past}.
    {who} {vp_past} as part of {deal}.
    {who} {vp_past}, with {ORG} {contributing} {amount}.
    {who} {pledge_to} {do_invest}, {partic}.
    {who}, which {vp_past_small}, {pledge_to} {do_invest}.
    {who}, which has already invested {amount} in {LOC}, {pledge_to} {do_invest}.
    {who}, whose founder is {PER}, {vp_past}.
    {partic_first}, {who} {vp_past}.
    Under the {thing}, {who} will {do_invest}.
    Under the terms of the {thing}, {who} will {do_invest} {horizon}.
    In return, {who} {pledge_to} {do_invest}.
    If {who} {vp_past}, {who} would {do_invest}.
    Although {who} {vp_past}, {who} {pledge_to} {do_invest}.
    To {do_invest}, {who} will need {amount}.
    {ORG} will invest {money}, {ORG} {money} and {ORG} {money}.
    {ORG} and {ORG} are investing {money} and {money} respectively.
    {ORG} {vp_past}; {ORG} {pledge_to} {do_invest}.
    {ORG} also {vp_past}.
    {ORG}, meanwhile, {pledge_to} {do_invest}.
    {ORG} alone {pledge_to} {do_invest}.
    {ORG}, along with {ORG} and {ORG}, {pledge_to} {do_invest}.
    {ORG} together with {ORG} {vp_past}.
    {ORG}, together with its partner {ORG}, {vp_past}.
    {ORG}'s board {when_adv} approved plans to {do_invest}.
    The {thing} would see {who} {do_invest}.
    The {thing} calls for {ORG} to {do_invest}.
    The {thing} will allow {ORG} to {do_invest}.
    It is the first time that {who} {vp_past}.
    Neither {ORG} nor {ORG} {vp_past}.
    {orgs} {pledge_to} {do_invest} {when}.
    {ORG} used {PRODUCT} to {do_invest}.
    {ORG} released {PRODUCT}, which it says cost {amount} to train.
    {ORG}, the maker of {PRODUCT}, {pledge_to} {do_invest}.
    {PRODUCT}, developed by {ORG}, {vp_past_small}.
    {NORP} and {NORP} officials met {when} to discuss {deal}.
    {NORP}-backed rebels attacked {CITY} {when}.
    {person} attended {EVENT} with {PER} and {PER}.
    {person} was absent from {EVENT}, sending {PER} in his place.
    {COUNTRY} and {COUNTRY} refused to sign the declaration at {EVENT}.
    {num_small} countries, among them {COUNTRY} and {COUNTRY}, signed the text {when}.
    {CITY} and {CITY} are competing for {site}.
    Shares in {ORG} rose {number}% after it {vp_past}.
    {ORG}, valued at {amount}, {vp_past}.
    {ORG} reported revenue of {amount} for the quarter, up {number}% from a year earlier.
    {ORG} was fined {amount} by {ORG} for {breaking} the rules.
    {ORG} expects to spend {amount} on {site} {horizon}.
    Spending on {causes} could reach {money} {horizon}.
    Building {site} would cost {amount}.
    The {site1} will use {number} megawatts of power and house {number},{number3} GPUs.
    The {site1} is expected to open in {later} and employ {number},{number3} people.`),
  contributing: words("contributing, providing, adding, pledging, supplying, lending, investing"),
  when_first: list(`{Day_}
    Last week
    Earlier this month
    In {month}
    In {month} {year}
    At {EVENT}
    At {EVENT} in {CITY}
    Also {when_on}
    Meanwhile
    Separately
    So far
    Since {year}
    By {later}`),
  Day_: list(`On {day}`),
  when_on: list(`on {day}`),
  when_adv: words("recently, also, already, unanimously, formally, reportedly, finally, tentatively"),
  partic: list(`bringing its total investment to {money}
    bringing the total to {money}
    making it the largest investor in {LOC}
    pledging {amount} {purpose}
    citing {causes}
    including {money} for {site}
    including {money} from {ORG}
    a {thing} that {person} called historic
    an increase of {money} from {year}
    up from {money} in {year}
    down from {money} a year earlier
    the {firm} said {when}
    a spokesman said
    raising hopes for {causes}
    creating {number},{number3} jobs
    a move welcomed by {person}
    the largest such {thing} in {LOC}
    doubling its earlier {thing}
    subject to approval by {ORG}
    on top of the {money} pledged {when}
    of which {money} will go to {causes}
    {money} of it in {LOC}
    twice what it had promised {when}`),
  partic_first: list(`Backed by {ORG} and {ORG}
    Speaking at {EVENT}
    Founded by {PER}
    Based in {CITY}
    Citing rising demand for {things}
    Known for {PRODUCT}
    Having raised {amount} {when}
    Encouraged by {person}
    Asked about the {thing}
    Supported by {COUNTRY}`),
  headline: list(`{ORG} to {do_invest}
    {ORG} pledges {amount} for {causes}
    {ORG} and {ORG} to build {site} in {LOC}
    {LOC} secures {amount} from {ORG}
    {ORG} plans {adj_money} {thing} in {LOC}
    {ORG} invests {money} in {ORG}
    {person_bare} unveils {adj_money} {thing} at {EVENT}
    {ORG} boss defends {adj_money} {thing}
    Why {ORG} is betting {money} on {site}
    {ORG} in talks to {do_invest}
    {ORG}-backed {ORG} raises {money}`),
  person_bare: list(`{LAST}
    {PER}`),
  sentence: list(`10* {plain}
    6* {report}
    4* {passive}
    4* {nominal}
    2* {headline}`),
};
