/** Words that carry a full stop without ending a sentence. Lower case, without the stop. */
const never = `mr mrs ms dr prof sen rep gov gen col lt capt sgt maj adm rev hon st jr sr messrs mme mlle pres
 vs etc e.g i.e cf al fig no nos vol pp ed eds approx est dept univ
 jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
 art sec par ch`;
/** Words that carry a full stop and may also end a sentence. */
const perhaps = `inc corp co ltd llc plc bros cie a.m p.m u.s u.k u.n e.u u.a.e u.s.a d.c ph.d`;

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

export const neverEnds = setOf(never);
export const perhapsEnds = setOf(perhaps);
