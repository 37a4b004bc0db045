import { fold } from "./fold.js";

/** Long forms of the same office. */
const short: readonly (readonly [RegExp, string])[] = [
  [/\bchief executive(?: officer)?\b/, "ceo"],
  [/\bchief technology officer\b/, "cto"],
  [/\bchief financial officer\b/, "cfo"],
  [/\bchief operating officer\b/, "coo"],
  [/\bchair(?:man|woman|person)\b/, "chair"],
  [/\bspokes(?:man|woman)\b/, "spokesperson"],
  [/\bdefense\b/, "defence"],
  [/\bco founder\b/, "cofounder"],
  [/\b(premier|prime) ministre\b/, "prime minister"],
  [/\bminister (?:of|for) (?:the )?(.+)$/, "$1 minister"],
  [/\bsecretary (?:of|for) (?:the )?(.+)$/, "$1 secretary"],
  [/\bcommissioner (?:of|for) (?:the )?(.+)$/, "$1 commissioner"],
];

const normal = (role: string): string => short.reduce((words, [long, brief]) => words.replace(long, brief), role);

/**
 * The offices that a role names: `Co-founder and Chief Executive Officer` -> `cofounder`, `ceo`; `AI and Digital Minister` -> `ai minister`,
 * `digital minister`; `Minister of Finance` -> `finance minister`.
 */
export function officesIn(role: string): readonly string[] {
  const parts = role.split(/,|;|&|\band\b/).map((part) => normal(fold(part)));
  const offices = parts.filter((part) => part !== "");
  if (offices.length < 2) return offices;
  const head = offices.at(-1)?.split(" ").at(-1) ?? "";
  const whole = offices.map((office) => (titles.has(office.split(" ").at(-1) ?? "") ? office : `${office} ${head}`));
  return [...whole, normal(fold(role))];
}

/** Words that end an office, or stand before a person's name. */
// biome-ignore format: one table
export const titles: ReadonlySet<string> = new Set([
  "president", "minister", "premier", "chancellor", "secretary", "commissioner", "ceo", "cto", "cfo", "coo", "chair", "chairman", "chairwoman",
  "chairperson", "founder", "cofounder", "director", "governor", "senator", "king", "queen", "prince", "princess", "sheikh", "emir", "sultan",
  "pope", "spokesperson", "spokesman", "spokeswoman", "ambassador", "envoy", "adviser", "advisor", "analyst", "economist", "professor",
  "scientist", "researcher", "executive", "chief", "boss", "head", "officer", "leader", "mayor", "congressman", "congresswoman",
  "representative", "general", "billionaire", "entrepreneur", "investor", "strategist", "taoiseach", "treasurer", "mr", "mrs", "ms", "dr",
  "prof", "sir", "dame", "lord", "lady", "tycoon", "czar", "partner", "owner", "speaker", "lawmaker",
]);

/** Words for a kind of organisation, as they stand before a name: `chipmaker Nvidia`, `British AI startup Synthesia`. */
// biome-ignore format: one table
export const kinds: ReadonlySet<string> = new Set([
  "startup", "firm", "company", "giant", "maker", "chipmaker", "carmaker", "automaker", "drugmaker", "lab", "group", "developer", "operator",
  "provider", "fund", "bank", "manufacturer", "unicorn", "conglomerate", "agency", "regulator", "outlet", "newspaper", "broadcaster", "utility",
  "supplier", "vendor", "retailer", "titan", "behemoth", "powerhouse", "owner", "parent", "subsidiary", "rival", "player", "up", "scaleup",
]);
