import { wordSet } from "./word-set.js";

/** Last words of names of businesses: no agency and no ministry is called so. Lower case. */
export const businessNameWords = wordSet(`
inc corp corporation ltd plc llc ag sa se nv gmbh co holdings partners capital ventures technologies systems energy motors airlines pharma
therapeutics networks industries semiconductor semicon biosciences pharmaceuticals electronics foods steel oil gas mining aerospace logistics`);

/** Words in names of public bodies: no company is called so. Lower case. */
export const publicNameWords = wordSet(
  "ministry department agency commission council parliament government senate authority treasury secretariat administration",
);

/** Common nouns for a public body, and for a business. Singular. */
export const publicBodyNouns = wordSet("agency ministry department commission council parliament authority regulator watchdog body");
export const businessNouns = wordSet(`
company firm startup start-up maker carmaker automaker chipmaker drugmaker steelmaker retailer manufacturer supplier developer producer conglomerate
miner hyperscaler planemaker shipbuilder carrier airline brewer insurer utility`);

/** People and small public bodies that money is given to; named by what they are. Singular. */
export const getterNouns = wordSet(`
farmer fisherman fishermen fisher herder victim survivor refugee evacuee household family student pupil school hospital clinic town village municipality
community worker nurse teacher woman women child children people homeowner tenant veteran pensioner patient university college county resident migrant nation
country island smallholder dairy start-up startup business trader shopkeeper orphan widow volunteer soldier charity museum theatre library athlete researcher
scientist commuter taxpayer customer consumer borrower`);
