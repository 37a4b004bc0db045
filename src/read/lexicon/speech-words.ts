import { wordSet } from "./word-set.js";

/** Verbs that report speech. Lemmas. */
export const speechVerbs = wordSet(`
say tell add note state declare announce claim argue insist warn stress emphasise explain suggest acknowledge admit concede confirm deny assert contend
maintain report write comment remark observe reply respond answer reiterate repeat reveal disclose caution predict forecast estimate point quip joke
affirm allege assure boast cite conclude counter describe elaborate exclaim indicate inform lament mention muse object opine post pronounce protest
recall recount retort signal speculate stipulate testify tweet underline underscore urge vow promise pledge continue begin call praise hail criticise
dismiss blast slam denounce condemn welcome applaud laud tout characterise voice express label brand question ask wonder complain accuse blame
decry deplore defend deride downplay dub echo extol flag highlight hint mock rebuff rebuke refute reject ridicule salute tease term think believe
agree disagree expect anticipate hope feel consider reckon see envisage foresee propose recommend outline communicate relay advise interject intone
gush marvel scoff shrug sum urge-on plead chide joke ruminate reflect caution hold`);

/** Of these, the ones that take a clause with "that" or words in quotation marks without further ado. */
export const sayVerbs = wordSet(`
say tell add note state declare announce claim argue insist warn stress emphasise explain suggest acknowledge admit concede confirm deny assert contend
maintain report write comment remark observe reply respond answer reiterate repeat reveal disclose caution predict forecast estimate quip joke
affirm allege assure boast conclude counter elaborate exclaim indicate inform lament mention muse object opine post pronounce protest recall recount retort
signal speculate testify tweet underline underscore vow promise continue complain propose recommend point advise think believe expect anticipate hope
agree reckon outline hint intone plead scoff joke hold see feel fear doubt worry tease marvel interject chide shrug communicate urge ask wonder question cite`);

/** Verbs that judge their object: "praised the plan as bold", "called it a stunt". */
export const judgeVerbs = wordSet(`
praise hail criticise dismiss blast slam denounce condemn welcome applaud laud tout characterise describe label brand call term dub decry deplore
deride downplay extol mock salute question accuse defend reject ridicule rebuke champion commend endorse lambast lambaste cheer bemoan lament note`);

export const beliefVerbs = wordSet(
  "think believe expect anticipate feel reckon consider fear doubt hope suspect assume see wonder worry foresee envisage",
);
export const intentVerbs = wordSet("plan intend aim vow promise pledge propose want seek hope commit undertake");
/** Who predicts. */
export const predictVerbs = wordSet("predict forecast expect anticipate foresee project envisage prophesy estimate bet");

/** Nouns of utterance: "according to", "in a statement", "his claim that". */
export const speechNouns = wordSet(
  "statement claim warning remark comment assertion belief view opinion suggestion argument prediction hope fear admission announcement insistence",
);

/** Verbs that stand beside words in quotation marks and need not report anything else: "…," she shrugged. */
export const utteranceVerbs = wordSet(`
say tell add note state declare announce claim argue insist warn stress emphasise explain suggest acknowledge admit concede confirm deny assert contend
maintain report write comment remark observe reply respond answer reiterate repeat reveal disclose caution predict quip joke affirm allege assure boast
conclude counter describe elaborate exclaim inform lament mention muse object opine post pronounce protest recall recount retort speculate testify tweet
underline underscore urge vow promise pledge continue begin call ask wonder question complain propose recommend point advise interject intone gush marvel
scoff shrug plead chide ruminate reflect read think go shout yell cry scream whisper mutter murmur laugh smile grin sigh nod chant sing thunder fume growl
snap bark sneer smirk moan groan grumble gripe rant rave vent crow beam chime offer interrupt inquire query demand order instruct implore beg pray swear
preach lecture teach advocate summarise sum reason theorise hypothesise venture volunteer proffer confide confess deadpan crack drawl echo agree warn hint
tease blog email text message cable telegraph start open close finish end put praise criticise blast slam thank greet remind reassure promise estimate
believe hope feel figure guess expect worry stipulate rule decide hold find report specify clarify correct rebut reject dismiss condemn denounce decry caution
phrase`);

/** Verbs that take what was said or thought as a clause: "said that …", "said …". */
export const clauseVerbs = wordSet(`
say tell add note state declare announce claim argue insist warn stress emphasise explain suggest acknowledge admit concede confirm deny assert contend
maintain report write comment remark observe reply respond answer reiterate repeat reveal disclose caution predict forecast estimate quip joke
affirm allege assure boast brag conclude counter elaborate exclaim indicate inform lament mention muse object opine post pronounce protest recall recount
retort signal speculate testify tweet underline underscore vow promise pledge complain propose recommend advise think believe expect anticipate hope
agree reckon outline hint intone plead scoff hold feel fear doubt worry tease marvel interject chide urge ask wonder question
demand swear imply imagine guess suppose assume suspect realise understand know remember forget decide find rule argue reason theorise hypothesise
surmise gather dispute dream pray wish regret reassure remind convince notify brief quote cite specify stipulate clarify reflect ponder contest posit
profess proclaim preach bet judge determine calculate project foresee envisage warn want discover learn conclude demonstrate show point prove`);

/** Of these, the ones that things do as well as people: they need a person, an organisation or a study before them. */
export const showVerbs = wordSet(
  "show suggest indicate reveal find demonstrate signal prove imply confirm underline underscore discover learn make get point hold determine judge forget remember want",
);

/** Verbs whose object is what they judge or back: "praised the plan", "opposes the deal". */
export const attitudeVerbs = wordSet(`
praise hail criticise dismiss blast slam denounce condemn welcome applaud laud tout characterise describe label brand decry deplore deride downplay extol
mock salute question accuse defend reject ridicule rebuke champion commend endorse lambast lambaste cheer bemoan lament blame thank deny oppose support
back favour favor advocate dispute refute rebuff attack ridicule scorn disavow disown repudiate renounce acknowledge concede admit regret celebrate
congratulate compare liken portray depict paint trumpet protest challenge assail excoriate savage castigate pan pooh-pooh deem consider regard
view call dub term propose recommend demand predict forecast anticipate expect fear doubt admire respect love hate dislike like
prefer reiterate stress emphasise emphasize highlight underline underscore cite explain claim note
want `);

/** Of these, the ones that are read only with a verdict behind their object ("as …", "for …", "of …", a second object) or words in quotation marks. */
export const verdictVerbs = wordSet(
  "describe characterise portray depict paint label brand call dub term compare liken regard view consider deem accuse",
);

/** What was said behind a preposition: "called for a ban", "warned of delays". */
export const prepositionCues: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    call: "for",
    warn: "of about against",
    caution: "against about",
    complain: "about of",
    talk: "about of",
    speak: "about of against",
    refer: "to",
    point: "to",
    allude: "to",
    insist: "on upon",
    apologise: "for",
    agree: "with",
    disagree: "with",
    object: "to",
    argue: "for against",
    boast: "of about",
    brag: "about",
    hint: "at",
    joke: "about",
    worry: "about",
    dream: "of",
    think: "about of",
    testify: "about",
    write: "about",
    tweet: "about",
    lie: "about",
    ask: "about for",
    hope: "for",
    push: "for",
    plead: "for",
    appeal: "for",
    speculate: "about",
    muse: "about",
    rail: "against",
    lash: "at",
    campaign: "for against",
    vote: "for against",
    believe: "in",
  }).map(([verb, preps]) => [verb, wordSet(preps)]),
);

/** Verbs whose infinitive is what somebody means to do. */
export const resolveVerbs = wordSet(`
plan intend aim vow promise pledge propose want seek hope agree refuse decline threaten offer decide choose commit undertake wish prefer expect claim demand
ask swear resolve volunteer mean opt`);

/** Verbs that tell another what to do: "urged allies to spend more". */
export const urgeVerbs = wordSet(
  "urge ask tell order advise encourage call want expect request instruct beg implore direct press exhort challenge invite warn persuade prefer need",
);

/** Nouns of utterance and thought that take a clause: "his warning that …". */
export const claimNouns = wordSet(`
claim warning statement assertion belief view opinion suggestion argument prediction hope fear admission announcement insistence contention allegation
assurance conclusion concern confidence conviction declaration expectation promise pledge vow idea notion accusation complaint remark comment observation
recommendation threat denial acknowledgement acknowledgment assessment forecast estimate sense feeling worry doubt point message reminder call demand
decision plan desire intention proposal`);

/** Adjectives of belief: "is confident that …". */
export const mindAdjectives = wordSet(`
confident sure certain convinced worried concerned afraid hopeful optimistic pessimistic sceptical skeptical doubtful adamant aware proud glad sorry clear
grateful surprised disappointed pleased fearful unsure uncertain positive satisfied mindful happy`);

/** Texts that say something themselves. */
export const documentNouns = wordSet(`
report study survey poll paper statement letter document memo article editorial filing release lawsuit complaint suit indictment affidavit survey analysis
research review audit ruling order post tweet email headline caption note website site page blog book chapter brief petition resolution declaration
testimony transcript dossier assessment bulletin communique newspaper magazine journal researchers team authors investigation inquiry opinion forecast
census index column piece story account briefing presentation prospectus manifesto charter communiqué text bill law constitution bible ad advertisement`);

/** Subjects that state nothing, whatever the verb: "the figures suggest", "the move signals". */
export const muteNouns = wordSet(`
data datum figure number fact result move plan deal market evidence history price event situation change step decision trend experience sign chart graph
picture photo video image footage map test experiment incident case example pattern outcome performance growth increase decline rise fall share stock thing way
reason problem question issue news development success failure project programme program technology system model tool device product record sale revenue
profit cost investment funding money summit conference event meeting talk forum session ceremony visit time year month week day bottom truth reality logic theory rule`);
