import { wordSet } from "./word-set.js";

/** Gatherings. Singular. */
export const eventNouns = wordSet(
  "summit conference meeting forum gathering talk event ceremony session dinner congress symposium assembly convention hearing launch expo festival workshop roundtable seminar",
);
/** Gatherings by name: the last words of one. */
export const eventNameWords = wordSet("summit forum conference congress assembly meeting convention expo symposium dialogue");
/** What is signed there. */
export const documentNouns = wordSet(
  "declaration statement communique communiqué charter accord treaty text resolution convention document pledge pact",
);
/** Of these, the ones that are endorsed, adopted or joined by many, so that a name among them is a signature. */
export const sharedDocuments = wordSet("declaration statement communique communiqué charter accord pledge pact");

export const attendVerbs = wordSet(
  "attend join visit participate gather convene meet speak address travel fly head arrive appear open close chair keynote come headline present",
);
/** Of these, the ones that say it only with the gathering as their object or after "at" or "in". */
export const speakingVerbs = wordSet(
  "speak address open close chair keynote appear present headline meet come arrive travel fly head gather convene visit join",
);
/** What a speaker gives there. */
export const speechObjects = wordSet("talk speech keynote address lecture remarks remark presentation opening");
export const skipVerbs = wordSet("skip miss snub boycott shun avoid forgo forego");
export const withdrawVerbs = wordSet("withdraw pull cancel drop back call recall");
/** What is cancelled when somebody does not come. */
export const visitNouns = wordSet("appearance visit trip speech keynote attendance participation talk delegation delegate team");
export const declineVerbs = wordSet("decline refuse reject turn");
export const sendVerbs = wordSet("send dispatch");
/** "flanked by", "joined by": who comes with somebody. */
export const companyVerbs = wordSet("flank accompany join follow");
export const attendeeNouns = wordSet(
  "attendee participant guest delegate speaker visitor dignitary invitee list lineup line-up roster signatory",
);
/** Whose coming is still to be. */
export const aheadWords = wordSet("expect due set slate schedule plan intend likely prepare hope want poise agree confirm promise tip");
/** Nobody knows whether they come. */
export const unsureWords = wordSet(
  "unclear uncertain undecided doubtful consider weigh mull ask urge call ban bar prevent seem try fail press pressure demand require allow",
);
