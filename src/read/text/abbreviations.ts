/** Words that carry a full stop without ending a sentence. Lower case, without the stop. */
const never = `mr mrs ms dr prof sen rep gov gen col lt capt sgt maj adm rev hon st jr sr messrs mme mlle pres
 vs etc e.g i.e cf al fig no nos vol pp ed eds approx est dept univ
 jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
 art sec par ch`;
/** Words that carry a full stop and may also end a sentence. */
const perhaps = `inc corp co ltd llc plc bros cie a.m p.m u.s u.k u.n e.u u.a.e u.s.a d.c ph.d`;

/** What a land has, and is called by it: "the U.S. Navy", "U.S. President Hale". Lower case. */
const belongs = `navy army air marine marines coast guard force forces military space cyber special central northern southern strategic indo-pacific
department treasury senate house congress congressional capitol supreme district circuit court courts attorney justice solicitor appeals tax
president vice secretary ambassador representative representatives rep sen gov senator senators congressman congresswoman lawmakers minister
prime foreign state commerce defense defence energy trade labor agriculture health homeland interior education transportation housing veterans
securities federal food drug environmental consumer census bureau geological postal patent customs citizenship immigration border fish forest
international export-import export development agency commission council committee chamber conference embassy mission administration government
democratic republican democrats republicans dollar treasuries treasurys steel bancorp bank foods cellular open soccer olympic
nuclear national center centers centre office officials official department's special surgeon trustee marshals secret supreme armed`;

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

export const inLand = setOf(belongs);
export const neverEnds = setOf(never);
export const perhapsEnds = setOf(perhaps);
