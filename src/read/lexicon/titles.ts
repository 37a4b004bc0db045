import { wordSet } from "./word-set.js";

/** Last words of what a person is: "Vice President", "chief executive", "finance minister". Lower case, singular. */
export const titleHeads = wordSet(`
president vice-president chancellor premier minister secretary senator representative congressman congresswoman congressperson governor mayor
ambassador envoy commissioner spokesman spokeswoman spokesperson lawmaker deputy mp mep diplomat official negotiator
king queen prince princess sheikh sheik emir sultan pope cardinal archbishop bishop
ceo cfo cto coo cio cso cmo ciso founder co-founder cofounder chairman chairwoman chair chairperson executive officer director manager head boss chief
partner president-elect treasurer owner billionaire entrepreneur businessman businesswoman tycoon magnate investor financier banker
analyst economist strategist researcher scientist professor lecturer academic historian expert engineer developer physicist
boss supremo mogul premier lawyer attorney judge justice prosecutor barrister solicitor
general admiral colonel captain commander lieutenant sergeant major marshal
author writer editor journalist columnist reporter activist campaigner advocate adviser advisor consultant counsel fellow
doctor physician coach player actor actress singer director-general undersecretary taoiseach leader member candidate speaker whip
governor-general chairman-elect czar tsar aide resident teacher student farmer`);

/** Written before a name with no more to them: "Mr", "Sir". They are part of neither name nor role. */
export const honorifics = wordSet(
  "mr mr. mrs mrs. ms ms. miss sir dame lord lady dr dr. prof prof. sen. rep. gov. gen. rev. hon. st. mme m. herr frau",
);

/** A few honorifics are roles cut short. */
export const shortTitles: Readonly<Record<string, string>> = {
  "sen.": "senator",
  "rep.": "representative",
  "gov.": "governor",
  "gen.": "general",
  "prof.": "professor",
  prof: "professor",
};

/** Offices of a state: who holds one announces other people's money. */
export const politicalHeads = wordSet(`
president vice-president chancellor premier minister secretary senator governor mayor commissioner king queen prince emir sultan taoiseach
president-elect lawmaker congressman congresswoman undersecretary`);

/** Common nouns that stand for an organisation named before. */
export const organizationNouns = wordSet(`
company firm group startup start-up maker giant bank fund lender investor conglomerate carmaker automaker chipmaker drugmaker retailer operator
developer provider supplier manufacturer utility builder lab laboratory agency organization organisation institute institution ministry department
commission corporation unit subsidiary venture business insurer airline platform alliance consortium foundation nonprofit charity union party
government administration body regulator watchdog council parliament bloc office think-tank consultancy partnership network miner producer carrier
hyperscaler steelmaker brewer cooperative planemaker shipbuilder shipyard contractor broker brokerage exchange newspaper magazine broadcaster university school team court army
military police outfit unicorn heavyweight titan behemoth multinational player specialist`);

/** Common nouns that stand for a state named before. */
export const countryNouns = wordSet("country nation state kingdom emirate republic government island province city region");

/** Common nouns that stand for people. */
export const personNouns = wordSet("man woman entrepreneur billionaire leader politician people");
