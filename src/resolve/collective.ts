// biome-ignore format: one table
const heads = new Set([
  "companies", "firms", "funds", "investors", "entities", "governments", "banks", "partners", "officials", "leaders", "ministers", "researchers",
  "startups", "start-ups", "countries", "nations", "states", "corporations", "businesses", "giants", "players", "groups", "backers", "lenders",
  "donors", "experts", "analysts", "economists", "executives", "authorities", "members", "lawmakers", "scientists", "allies", "institutions",
  "organisations", "organizations", "philanthropies", "foundations", "developers", "operators", "chipmakers", "carmakers", "automakers", "makers",
  "suppliers", "utilities", "universities", "participants", "delegates", "regulators", "diplomats", "critics", "employees", "workers", "people",
  "citizens", "consumers", "customers", "users", "sources", "consortium", "insurers", "creditors", "shareholders", "signatories", "hyperscalers",
  "industry", "sector", "taxpayers", "private", "public", "several", "various", "unnamed", "undisclosed", "others", "investment", "tech",
  "government", "parties", "drugmakers", "manufacturers", "ones", "some", "many",
]);

/**
 * Whether a phrase speaks of several at once, or of a kind, and names nobody: `investment funds from Canada`, `French companies`,
 * `private entities`, `the British`. Such a word in small letters tells, or a name that is nothing but a people.
 */
export function isCollective(phrase: string): boolean {
  return phrase.split(/[\s,/]+/).some((word) => heads.has(word));
}
