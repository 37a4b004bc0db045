import { wordSet } from "./word-set.js";

/** Gatherings. Singular. */
export const eventNouns = wordSet(
  "summit conference meeting forum gathering talk event ceremony session dinner congress symposium assembly convention hearing launch expo festival workshop roundtable seminar",
);
/** What is signed there. */
export const documentNouns = wordSet(
  "declaration statement communique communiqué charter accord treaty text resolution convention document",
);

export const attendVerbs = wordSet(
  "attend join visit participate gather convene meet speak address travel arrive appear open host chair keynote come headline present",
);
/** Of these, the ones that say it only with the gathering as their object or after "at" or "in". */
export const speakingVerbs = wordSet(
  "speak address open host chair keynote appear present headline meet come arrive travel gather convene visit join",
);
export const skipVerbs = wordSet("skip miss snub boycott shun avoid forgo forego");
export const withdrawVerbs = wordSet("withdraw pull cancel drop back");
export const declineVerbs = wordSet("decline refuse reject turn");
export const inviteVerbs = wordSet("invite");
export const sendVerbs = wordSet("send represent dispatch delegate");
export const attendeeNouns = wordSet(
  "attendee participant guest delegate speaker visitor dignitary invitee list lineup line-up roster signatory",
);
