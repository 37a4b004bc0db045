import { wordSet } from "./word-set.js";

/** Gatherings. Singular. */
export const eventNouns = wordSet(
  "summit conference meeting forum gathering talk event ceremony session dinner congress symposium assembly convention hearing launch expo festival workshop roundtable seminar fair gala banquet reception funeral inauguration plenary retreat negotiation unveiling celebration commemoration consultation briefing opening dialogue webinar panel rally parade party",
);
/** Gatherings by name: the last words of one. */
export const eventNameWords = wordSet("summit forum conference congress assembly meeting convention expo symposium dialogue");
/** What is signed there. */
export const documentNouns = wordSet(
  "declaration statement communique communiqué charter accord treaty text resolution convention document pledge pact compact letter code protocol manifesto petition",
);
/** Of these, the ones that are endorsed, adopted or joined by many, so that a name among them is a signature. */
export const sharedDocuments = wordSet(
  "declaration statement communique communiqué charter accord pledge pact treaty text compact code manifesto principle resolution protocol",
);

/** What people do at a place that says nothing of where their money goes: meet, sign, be seated. */
export const meetVerbs = wordSet(`
meet speak gather sign initial seal convene sit attend visit host talk address adopt base headquarter list register bear agree ink say tell arrive land
travel fly`);

export const attendVerbs = wordSet(
  "attend join visit participate gather convene meet speak address travel fly head arrive appear open close chair keynote come headline present",
);
/** Of these, the ones that say it only with the gathering as their object or after "at" or "in". */
export const speakingVerbs = wordSet(
  "speak address open close chair keynote appear present headline meet come arrive travel fly head gather convene visit join",
);
/** What a speaker gives there. */
export const speechObjects = wordSet("talk speech keynote address lecture remarks remark presentation opening evidence testimony");
export const skipVerbs = wordSet("skip miss snub boycott shun avoid forgo forego");
export const withdrawVerbs = wordSet("withdraw pull cancel drop back call recall");
/** What is cancelled when somebody does not come. */
export const visitNouns = wordSet(
  "appearance visit trip speech keynote attendance participation talk delegation delegate team speaker staff ambassador envoy representative minister executive",
);
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

/** Ways of coming, staying away and giving up coming that are more than one word: the verb, the words behind it, what they say when not denied. */
export interface Idiom {
  readonly verb: string;
  readonly words: readonly string[];
  readonly says: "attended" | "absent" | "withdrew" | "declined";
}
const idiom = (says: Idiom["says"], ...phrases: readonly string[]): Idiom[] =>
  phrases.map((phrase) => {
    const [verb = "", ...words] = phrase.split(" ");
    return { verb, words, says };
  });
export const idioms: readonly Idiom[] = [
  ...idiom(
    "attended",
    "turn up",
    "show up",
    "make it to",
    "sit in on",
    "sit in",
    "sit down",
    "be on hand",
    "be in attendance",
    "be in the room",
    "be in the audience",
    "be in the hall",
    "be in the crowd",
    "be in the chair",
    "be in town for",
    "be at the table",
    "be present",
    "be on stage",
    "be on the podium",
    "take the stage",
    "take to the stage",
    "take the floor",
    "take a seat",
    "take his seat",
    "take her seat",
    "take their seats",
    "take his place",
    "take her place",
    "put in appearance",
    "make appearance",
    "be a guest",
    "be guest of honour",
    "be guest of honor",
    "touch down",
    "fly in",
    "jet in",
    "dial in",
    "tune in",
    "testify at",
    "testify before",
    "appear before",
    "appear at",
    "pay visit",
  ),
  ...idiom(
    "absent",
    "be a no-show",
    "give a miss",
    "stay home",
    "stay at home",
    "stay put",
    "stay in",
    "remain at home",
    "remain in",
    "stay behind",
    "be nowhere to be seen",
    "be conspicuous by",
    "send regrets",
    "send his regrets",
    "send her regrets",
    "send its regrets",
    "send apologies",
    "send his apologies",
    "send her apologies",
    "sit out",
    "keep away",
    "stay away",
    "opt out",
  ),
  ...idiom(
    "withdrew",
    "bow out",
    "drop out",
    "back out",
    "cry off",
    "beg off",
    "pull out",
    "walk away",
    "walk out",
    "storm out",
    "duck out",
  ),
];
/** Who comes for a state or a house, so that it has come: "delegations from India and Brazil". */
export const envoyNouns = wordSet("delegation representative envoy negotiator delegate mission contingent emissary");
/** How somebody comes to a place, so that "to attend" behind it is done: "flew to Kazan to attend". */
export const arriveVerbs = wordSet(
  "arrive fly travel come go jet journey land gather convene descend converge return assemble cut interrupt break",
);
/** What is asked of somebody who is asked to come. */
export const requestNouns = wordSet("invitation invite request offer call summons");
