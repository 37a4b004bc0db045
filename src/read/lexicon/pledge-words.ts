import { wordSet } from "./word-set.js";

/** Verbs by which money or capacity changes hands or is set to work. Lemmas. */
export const provideVerbs = wordSet(`
invest spend provide lend give allocate earmark contribute donate inject pour pump put fund finance commit pledge promise deploy dedicate devote
mobilise grant offer supply deliver build construct establish launch open back expand channel unlock plough splash shell bet stump support
disburse transfer award assign sink plow vow bankroll underwrite inject subscribe install procure order acquire buy purchase extend reserve
direct set add boost increase raise double triple up lift step reinvest match sponsor subsidise subsidize roll pay chip lay plow erect
fork advance secure mobilize use go release budget appropriate cofinance co-finance guarantee plow devote`);

/** Verbs that provide only with certain company, and otherwise say something else. */
export const weakProvideVerbs = wordSet(
  "put set use go open back up step roll pay add boost increase raise double triple lift direct support order acquire buy purchase secure deliver lay chip fork advance release extend offer expand launch establish build construct install erect shell sink",
);

/** Verbs that set something up; what they set up may be promised without a sum. */
export const buildVerbs = wordSet(
  "build construct establish launch open set create develop erect install deploy expand locate site host develop roll start create",
);
/** What is built so: facilities, programmes. */
export const facilityNouns = wordSet(`
center centre facility campus plant factory supercomputer cluster hub site reactor gigafactory fab foundry farm
laboratory lab fund institute station terminal line network grid headquarters complex park cable satellite
refinery smelter mill mine port airport dam pipeline railway hospital shipyard depot warehouse pier silo barracks arsenal unit`);

/** Verbs of stating openly; what they announce is promised. */
export const announceVerbs = wordSet(
  "announce unveil reveal detail outline confirm approve back endorse present make propose disclose table publish say authorise authorize pass greenlight adopt clear",
);
export const planVerbs = wordSet(
  "mean plan intend aim mull consider weigh propose look want prepare eye target seek hope explore envisage foresee contemplate study discuss ponder expect wish set schedule slate project float examine evaluate near",
);
export const promiseVerbs = wordSet(
  "pledge commit promise vow announce undertake guarantee earmark allocate dedicate devote unveil mobilise mobilize reserve allot budget appropriate approve authorise authorize reveal",
);
export const agreeVerbs = wordSet("sign agree secure seal ink conclude close finalise strike win land clinch partner");
export const beginVerbs = wordSet("begin start kick break commence launch");
export const pauseVerbs = wordSet("pause halt suspend freeze delay postpone shelve defer");
export const cancelVerbs = wordSet("cancel scrap withdraw drop abandon axe ditch row pull walk back-out rescind revoke nix kill scuttle");
export const cutVerbs = wordSet(
  "cut reduce lower slash trim scale halve pare shrink curtail whittle shave lop prune dock chop clip downsize water dial",
);
export const raiseVerbs = wordSet(
  "raise increase boost lift hike double triple quadruple up expand bump enlarge hike upsize beef swell balloon mushroom top step ramp crank plump fatten bolster sweeten grow",
);
/** Money that a house lays out for itself. */
export const ownMoneyNouns = wordSet("spending spend expenditure capex outlay budget");
/** Verbs whose subject gets what others give. */
export const attractVerbs = wordSet("attract secure win receive raise draw get obtain land net garner clinch bag lure collect");
/** Who only asks, thinks or hopes makes no promise. */
export const demandVerbs = wordSet("demand urge call need require ask request want recommend advocate appeal petition suggest lack");
export const hopeVerbs = wordSet(
  "hope estimate calculate catalyse catalyze generate create trigger spur stimulate leverage unlock lure crowd expect predict forecast yield result reckon",
);

/** Nouns that name the promise or the money promised. Singular. */
export const pledgeNouns = wordSet(`
investment pledge commitment plan funding financing package programme program initiative aid loan grant deal contribution project spending donation budget
expansion tranche support envelope injection undertaking promise bet scheme contract assistance outlay capex backing infusion subsidy stimulus fund
spend partnership agreement venture effort proposal drive push phase boost round installment instalment guarantee relief bailout 
appropriation earmark allocation endowment buildout build-out roadmap outlay expenditure mobilisation mobilization drawdown `);
/** Of these, the ones that are also something else, and promise only with a promising verb or a giver beside them. */
export const weakPledgeNouns = wordSet(
  "plan project deal contract budget spending expansion round bet fund debt expenditure outlay venture effort drive push agreement partnership capex credit equity order facility phase cash money bond proposal support boost spend",
);

/** A sum of these is no promise, whatever stands around it. */
export const excludedNouns = wordSet(`
valuation value capitalization capitalisation cap revenue sale profit loss fine penalty asset share stake turnover income gdp salary earnings ebitda
market wealth fortune tax duty tariff damage settlement price fee wage bonus dividend deficit surplus
premium ransom bill cost charge lawsuit compensation royalty turnover receipt backlog payroll net-worth listing ipo economy export import trade yield
claim payout earning flow consensus trading acquisition takeover merger buyout bid offering saving reduction decline drop writedown write-down impairment shortfall gap subscription rent overrun liquidity`);
/** Words that turn "worth" and "valued" into a valuation. */
export const valuationVerbs = wordSet(
  "value worth price trade fine sue charge cost sell earn lose report post book owe save surge tumble rise fall slump jump climb drop gain slide plunge sink fetch shed wipe erase",
);

/** "X could reach 50 billion": verbs that measure their subject. */
export const sizeVerbs = wordSet("reach hit total exceed amount be represent equal top surpass stand become come near approach average");

/** Adverbs and adjectives of newness, and of repetition. */
export const newWords = wordSet("new additional further another extra fresh more");
export const restatedWords = wordSet("previously already earlier original originally initially existing");
/** Verbs of saying once more what was promised before. Lemmas. */
export const restateVerbs = wordSet("reaffirm reiterate repeat restate reconfirm repackage rehash");
/** Nouns for money that is no promise by itself. Singular. */
export const moneyWords = wordSet("money cash fund finance capital aid equity debt resource credit");

/** Investors without a state behind them, and states. */
export const privateWords = wordSet("private corporate commercial company companies firms investors");
export const publicWords = wordSet("public government state federal national taxpayer taxpayers");
