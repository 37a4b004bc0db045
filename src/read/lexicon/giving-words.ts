import { wordSet } from "./word-set.js";

/**
 * The verbs of news English by which money is given, granted or set aside. Lemmas; particles after an underscore.
 * What stands here says so of any sum that is its object; a verb that does not is judged by who does it and for what (undecided/any-verb.ts).
 */
/** Money is given. */
export const handingVerbs = wordSet(`
bequeath gift bankroll underwrite endow donate contribute disburse dole dish lavish ladle regrant co-fund cofund co-finance cofinance stump
tip_in chip_in kick_in throw_in put_in pitch_in plough_in plow_in pour_in pump_in toss_in lob_in sink_in inject_in chuck_in bung_in pay_in slip_in
stump_up cough_up put_up pony_up ante_up front_up pay_up fork_up offer_up line_up come_up_with
dish_out dole_out hand_out shell_out lay_out fork_out give_out parcel_out ration_out lend_out
hand_over fork_over sign_over make_over give_over fork_up
put_down lay_down plonk_down plunk_down give_away put_forward bring_forward
plough_back plow_back pour_into take_on pass_on`);
/** Money is approved or set aside. */
export const grantingVerbs = wordSet(`
rubber-stamp rubberstamp green-light greenlight okay ok ring-fence ringfence ring-fenced allot apportion appropriate earmark reserve
free_up set_aside put_aside lay_aside carve_out sign_off_on sign_off wave_through nod_through vote_through vote_for push_through pencil_in map_out
tee_up clear_for sign_away set_by lock_in`);
/** Verbs that take the receiver before the sum: "wired the central bank $1bn". */
export const ditransitiveVerbs = wordSet(
  "hand give award grant lend wire send pay offer promise allot assign loan advance extend gift slip leave bring allocate guarantee throw toss fling",
);
/** Verbs that set going what "with" their sum is given to: "answered with A$12m", "came in with 30 billion". */
export const withVerbs = wordSet(`
answer respond reply react lead follow mark celebrate support help back match reward endow seed kickstart kick-start come_in come_up come_forward come_out step_in
step_up step_forward weigh_in chip_in pitch_in jump_in pile_in dive_in help_out kick_in counter oblige reach_out ride_in wade_in swoop_in join_in
go_first go_in back_up bless furnish prime capitalise capitalize recapitalise recapitalize sweeten top_up bail_out prop_up shore_up`);
/** Verbs by which somebody bears a cost: "shoulder the 90 billion yen cost". */
export const bearingVerbs = wordSet(
  "shoulder foot bear cover front meet defray absorb assume underwrite bankroll fund finance take_on pick_up",
);
/** What is borne. */
export const borneNouns = wordSet("cost bill tab expense outlay price burden");

/** Verbs whose sum is not given by their subject: it is earned, lost, owed, asked, counted or taken. Any other verb may give. */
export const notGivingVerbs = wordSet(`
be have do say tell claim argue think believe reckon expect forecast predict project estimate calculate assess put value price cost worth rate appraise
earn make take gain net gross lose owe borrow raise get receive win secure attract obtain collect bag land draw garner clinch fetch reap pocket bank recoup recover
seek want need require ask demand request solicit appeal call hope wish beg sue fine charge bill levy impose claim
sell export import ship produce generate deliver yield report post book record log write see show recognise recognize
save spare cut slash trim withhold deny refuse reject block veto freeze halt pause suspend cancel scrap withdraw drop axe
reach hit top exceed total average surpass near approach equal represent amount stand account run rise fall climb jump grow swell
steal embezzle launder swindle siphon loot smuggle hide stash seize confiscate forfeit rob cheat
bet wager gamble stake trade swap exchange short hedge owe repay refund return redeem settle reimburse compensate
buy acquire purchase snap order own hold keep control manage oversee run administer
carry include contain comprise cover involve compare contrast mean know remember recall
sit hover trail achieve attain lack lead beat top rank tout review study examine debate discuss weigh consider mull miss waste burn`);

/** Who earns, judges, plays or steals gives nothing. Nouns, singular. */
export const noGiverNouns = wordSet(`
court jury judge tribunal arbitrator regulator watchdog police prosecutor thief hacker scammer fraudster robber burglar gang cartel smuggler
trader speculator gambler punter shopper consumer customer user tourist visitor fan moviegoer passenger motorist household driver tenant homeowner taxpayer
film movie album song painting auction sale lot share stock market index economy sector industry price demand wealth debt revenue profit
study survey report analyst economist estimate poll forecast model campaigner critic
war storm flood hurricane fire earthquake strike crisis pandemic drought damage disaster`);

/** Nouns, besides those of promises, for money that is given. Singular. */
export const giftNouns = wordSet(`
gift cheque check lifeline bequest handout rescue top-up topup replenishment sweetener donation payment downpayment instalment pot kitty
credit ceiling sum amount guarantee contribution allocation share slice line cash money grant outlay budget promise subsidy help lifebelt facility`);
/** What money is a gift of: "a cheque for £6.5m", "a lifeline of 12 billion baht". They are little else. */
export const ownGiftNouns = wordSet(
  "gift cheque check lifeline bequest handout rescue top-up topup replenishment sweetener donation bailout",
);
/** Words of business: a sum near them is one of trade, whatever verb stands beside it. Singular. */
export const businessNouns = wordSet(`
revenue sale profit loss turnover earning ebitda affo eps valuation dividend gdp shareholder stockholder buyback margin guidance ipo deficit surplus
forecast estimate consensus fortune wealth quarter takeover acquisition merger stock`);
/** Those who give and those who get, and what they give: words by which a passage speaks of giving. Singular. */
export const givingTalk = wordSet(`
pledge pledging donor donation aid grant replenishment appeal contribution contributor contribute donate backer funder lender giver grantee award cheque check gift
assistance relief commitment subsidy loan investment invest tranche rescue bailout procurement`);
/** Those who get. */
export const getterNouns = wordSet("winner recipient beneficiary awardee grantee");
/** Things that are built for money, besides the facilities of pledge-words.ts: "a $390m grid battery". */
export const builtNouns = wordSet(`
battery stadium bridge tunnel road motorway highway expressway metro subway tram tramway corridor stretch section electrolyser electrolyzer kiln biorefinery
substation interconnector windfarm array school clinic museum arena observatory telescope reservoir works line extension upgrade refit barrage lock canal
bypass interchange runway berth jetty quay wharf garrison base barracks frigate submarine`);
/** Words that open a list of sums given: "has three buckets:", "the winners:". Singular; nouns of promises do too. */
export const openingNouns = wordSet(
  "bucket strategy budget list winner recipient scheme award item sum envelope pot pillar priority measure allocation portion slice",
);
/** Parts that a sum stands beside: "the largest, at €5.2bn, is for", "the first slice, $210m". */
export const rankWords = wordSet(
  "largest biggest smallest first second third fourth fifth last other rest remainder next lion's slice share chunk part portion half main",
);
