/** Irregular forms of verbs that news about money and speech uses. */
const IRREGULAR = new Map(
  Object.entries({
    be: "am is are was were been being 's 're 'm ’s ’re ’m",
    have: "has had having 've ’ve",
    do: "does did done doing",
    say: "says said",
    tell: "told",
    give: "gave given giving",
    spend: "spent",
    lend: "lent",
    build: "built",
    rebuild: "rebuilt",
    send: "sent",
    put: "putting",
    set: "setting",
    go: "went gone goes",
    get: "got gotten getting",
    make: "made making",
    take: "took taken taking",
    see: "saw seen",
    write: "wrote written writing",
    speak: "spoke spoken",
    think: "thought",
    know: "knew known",
    come: "came coming",
    begin: "began begun beginning",
    break: "broke broken",
    find: "found",
    keep: "kept",
    hold: "held",
    lead: "led",
    leave: "left",
    pay: "paid",
    sell: "sold",
    buy: "bought",
    bring: "brought",
    draw: "drew drawn",
    withdraw: "withdrew withdrawn",
    grow: "grew grown",
    rise: "rose risen rising",
    fall: "fell fallen",
    cut: "cutting",
    hit: "hitting",
    bet: "betting",
    let: "letting",
    mean: "meant",
    meet: "met",
    feel: "felt",
    seek: "sought",
    strike: "struck striking",
    win: "won winning",
    lie: "lying lay",
    run: "ran running",
    choose: "chose chosen choosing",
    freeze: "froze frozen freezing",
    tear: "tore torn",
    back: "backed",
    commit: "committed committing",
    undertake: "undertook undertaken undertaking",
    foresee: "foresaw foreseen",
    forecast: "forecasted",
    show: "shown",
    call: "called",
    stand: "stood",
    understand: "understood",
    shut: "shutting",
    plan: "planned planning",
    scrap: "scrapped scrapping",
    drop: "dropped dropping",
    tap: "tapped tapping",
    ship: "shipped shipping",
    step: "stepped stepping",
    skip: "skipped skipping",
    stop: "stopped stopping",
    admit: "admitted admitting",
    top: "topped topping",
    nod: "nodded",
    pump: "pumped pumping",
    aim: "aimed aiming",
    total: "totalled totalling totaled totaling",
    travel: "travelled travelling",
    cancel: "cancelled cancelling canceled canceling",
    channel: "channelled channelling channeled channeling",
    signal: "signalled signalling signaled signaling",
    fuel: "fuelled fuelling",
    die: "dying",
    tie: "tying",
    lay: "laid",
    plough: "ploughed plowed plow",
    finalise: "finalize finalized finalizing finalizes",
    mobilise: "mobilize mobilized mobilizing mobilizes",
    emphasise: "emphasize emphasized emphasizing emphasizes",
    criticise: "criticize criticized criticizing criticizes",
    organise: "organize organized organizing organizes",
    recognise: "recognize recognized recognizing recognizes",
    characterise: "characterize characterized characterizing characterizes",
    add: "added adding",
    shrug: "shrugged",
    refer: "referred referring",
    occur: "occurred occurring",
    transfer: "transferred transferring",
    defer: "deferred deferring",
    opt: "opted",
    agree: "agreed agreeing",
    disagree: "disagreed disagreeing",
    postpone: "postponed postponing",
    argue: "argued arguing",
    hope: "hoped hoping",
    use: "used using",
    value: "valued valuing",
    continue: "continued continuing",
    pursue: "pursued pursuing",
    issue: "issued issuing",
    rescue: "rescued rescuing",
    guarantee: "guaranteed guaranteeing",
    free: "freed freeing",
    oversee: "oversaw overseen overseeing",
    cite: "cited citing",
    invite: "invited inviting",
    unite: "united uniting",
    complete: "completed completing",
    compete: "competed competing",
    delete: "deleted deleting",
    promote: "promoted promoting",
    devote: "devoted devoting",
    quote: "quoted quoting",
    vote: "voted voting",
    note: "noted noting",
    visit: "visited visiting",
    benefit: "benefited benefiting",
    profit: "profited profiting",
    limit: "limited limiting",
    submit: "submitted submitting",
    permit: "permitted permitting",
    double: "doubled doubling",
    triple: "tripled tripling",
    quadruple: "quadrupled quadrupling",
    enable: "enabled enabling",
    handle: "handled handling",
    settle: "settled settling",
    tackle: "tackled tackling",
    escape: "escaped escaping",
    shape: "shaped shaping",
    hype: "hyped hyping",
    type: "typed typing",
    develop: "developed developing",
    envelop: "enveloped",
    telephone: "telephoned",
    condone: "condoned condoning",
    imagine: "imagined imagining",
    combine: "combined combining",
    define: "defined defining",
    decline: "declined declining",
    outline: "outlined outlining",
    examine: "examined examining",
    determine: "determined determining",
    undermine: "undermined undermining",
    underline: "underlined underlining",
    refine: "refined refining",
    join: "joined joining",
    tune: "tuned tuning",
    assume: "assumed assuming",
    name: "named naming",
    blame: "blamed blaming",
    claim: "claimed claiming",
    proclaim: "proclaimed proclaiming",
    resume: "resumed resuming",
    consume: "consumed consuming",
    acquire: "acquired acquiring",
    require: "required requiring",
    hire: "hired hiring",
    prepare: "prepared preparing",
    share: "shared sharing",
    compare: "compared comparing",
    declare: "declared declaring",
    ensure: "ensured ensuring",
    measure: "measured measuring",
    secure: "secured securing",
    explore: "explored exploring",
    ignore: "ignored ignoring",
    restore: "restored restoring",
    store: "stored storing",
    score: "scored scoring",
    underscore: "underscored underscoring",
  }).flatMap(([lemma, forms]) => [[lemma, lemma] as const, ...forms.split(" ").map((f) => [f, lemma] as const)]),
);
/** Stems that lose an e before -ed and -ing; others do not. Decided by their last letters. */
const DROPS_E =
  /(?:[dnrl]g|[^aeiou]l|[aeiou]{1}[csvzg]|[^s]s|qu|v|at|ut|it|ot|ir|ur|or|iz|in|id|ud|ok|ak|ik|ar|um|am|im|om|ib|ab|od|ad|ag|ec|ic|uc|nc|rc|rv|lv|ns|rs|us|as|is|os|es|yz|ys)$/;
const KEEPS =
  /(?:ess|iss|oss|ass|uss|eat|oit|eet|oot|ait|ead|ood|oad|aid|eed|eak|eek|ook|oak|ear|air|our|oar|eer|oor|eam|oom|aim|ain|een|oin|own|urn|orn|arn|ern|ort|art|ert|ount|int|unt|ent|ant|isit|imit|edit|enefit|rofit|osit|ibit|andidat|elop|elp|amp|ord|ard|ird|erd|ind|end|and|ond|und|old|eld|ild|uild|eal|eel|oil|ail|oll|all|ell|ill|ull|irl|owl|url|ck|sk|nk|rk|lk|sh|ch|th|ph|ff|lf|rf|pp|sp|ump|emp|imp|ow|aw|ew|ay|oy|ey|ix|ax|ox|ct|pt|ft|st|xt|lt|nt|rt|tt|isten|open|appen|ighten|aken|ason|eason|ition|ention|uestion|ution|ission|ender|onder|ander|inder|eter|etter|ister|uster|iver|over|ower|offer|iffer|uffer|ffer|ther|nter|nder|mber|nger|ller|pper|ver|our|monitor|sponsor|author|favor|honor|harbor|labor|market|target|budget|credit|exit|audit|recruit|await|retain|explain|maintain|gain|train|obtain|contain|remain|deliver|consider|order|offer|answer|gather|lower|power|trigger|engineer|volunteer|pioneer|appear|clear)$/;

const cache = new Map<string, string>();

function regular(word: string): string {
  const bare = (stem: string): string => {
    if (/([bdgklmnprtz])\1$/.test(stem) && !/(?:ll|ss|zz|tt|dd|rr|gg)$/.test(stem)) return stem.slice(0, -1);
    if (/(?:gg|tt|dd|rr)$/.test(stem) && stem.length > 4) return stem.slice(0, -1);
    if (KEEPS.test(stem)) return stem;
    return DROPS_E.test(stem) ? `${stem}e` : stem;
  };
  if (word.endsWith("ying") && word.length > 5) return `${word.slice(0, -4)}y`;
  if (word.endsWith("ing") && word.length > 5) return bare(word.slice(0, -3));
  if (word.endsWith("ied") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith("eed")) return word;
  if (word.endsWith("ed") && word.length > 4) return bare(word.slice(0, -2));
  return singular(word);
}

function singular(word: string): string {
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:sses|shes|ches|xes|zes)$/.test(word)) return word.slice(0, -2);
  if (word.endsWith("s") && !/(?:ss|us|is)$/.test(word) && word.length > 3) return word.slice(0, -1);
  return word;
}

/** The dictionary form of an English word, lower case: of a verb its infinitive, of a noun its singular. British spelling where both are usual. */
export function lemmaOf(word: string, tag: string): string {
  const lower = word.toLowerCase();
  if (!/^(?:VB|NN|MD)/.test(tag)) return lower;
  const key = `${tag[0]}${lower}`;
  const known = cache.get(key);
  if (known !== undefined) return known;
  const lemma = tag.startsWith("N") ? (lower === "monies" ? "money" : singular(lower)) : (IRREGULAR.get(lower) ?? regular(lower));
  // bounded: a hostile text has endless words
  if (cache.size < 50_000) cache.set(key, lemma);
  return lemma;
}
