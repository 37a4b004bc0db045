// Ranges, since the class of all that is no letter takes 8 ms to compile: ASCII and Latin-1 signs, general, CJK and full-width punctuation.
// The line feed is left out: it keeps names apart that are folded together.
const separators =
  /[\t -/:-@[-`{-\u00bf\u00d7\u00f7\u2000-\u206f\u20a0-\u20cf\u2190-\u2bff\u3000-\u303f\ufe30-\ufe6f\uff00-\uff0f\uff1a-\uff20]+/g;
const letters: Readonly<Record<string, string>> = { ß: "ss", ø: "o", ł: "l", đ: "d", æ: "ae", œ: "oe", ı: "i", þ: "th", ð: "d" };
const plain = /^[A-Za-z0-9 ]*$/;
const beyondAscii = /[\u0080-\uffff]/;

const spell = (text: string): string => {
  const bare = !beyondAscii.test(text)
    ? text.toLowerCase()
    : text
        .normalize("NFKD")
        .replace(/[\u0300-\u036f]/g, "")
        .toLowerCase()
        .replace(/[ßøłđæœıþð]/g, (letter) => letters[letter] ?? letter)
        .replace(/[’ʻʼ‘`´]/g, "'")
        .normalize("NFC");
  return bare
    .replace(/'s(?![a-z0-9])/g, "")
    .replace(/['.]/g, "")
    .replace(/&/g, " and ")
    .replace(separators, " ")
    .replace(/^ | $/gm, "");
};

/**
 * The words of a name as they are compared: case, accents, points, possessives and punctuation aside.
 * `The U.S.` -> `the us`, `L’Oréal` -> `loreal`, `AT&T's` -> `at and t`.
 */
export function fold(name: string): string {
  if (!plain.test(name)) return spell(name.replace(/[\n\r\u2028\u2029]/g, " "));
  const spaced = name.includes("  ") ? name.replace(/ {2,}/g, " ") : name;
  return spaced.toLowerCase().trim();
}

const article = /^(?:[Tt]he|[Ll]es?|[Ll]a|El|Los|Las|D(?:er|ie|as)|Il) (?=.)/gm;
/** `The Guardian` -> `Guardian`, but `LA Times` stays. */
export const withoutArticle = (name: string): string => name.replace(article, "");

// biome-ignore format: one table
const legalForms = new Set([
  "inc", "incorporated", "ltd", "limited", "llc", "llp", "lp", "sa", "ag", "plc", "corp", "corporation", "co", "company", "gmbh", "se",
  "nv", "bv", "ab", "asa", "as", "oyj", "spa", "srl", "kk", "pte", "pty", "pvt", "private", "sas", "sarl", "kgaa", "bhd", "tbk", "pjsc",
]);

/** `infineon technologies ag` -> `infineon technologies`; something is always left. */
export function withoutLegalForm(folded: string): string {
  let rest = folded;
  for (let gap = rest.lastIndexOf(" "); gap > 0 && legalForms.has(rest.slice(gap + 1)); gap = rest.lastIndexOf(" "))
    rest = rest.slice(0, gap);
  return rest !== folded && rest.endsWith(" and") ? rest.slice(0, -4) : rest;
}

/** `The Acme Robotics` -> `acme-robotics`. */
export const slug = (name: string): string =>
  fold(name)
    .replace(/^the (?=.)/, "")
    .replace(/ /g, "-");

/** The keys of a name in an index: as it stands, and without article and legal form. The same twice for most. */
export const keysOf = (name: string): readonly [string, string] => {
  const named = withoutArticle(name);
  const key = fold(name);
  return [key, withoutLegalForm(named === name ? key : fold(named))];
};

const mayBeForm = new RegExp(` (?:${[...legalForms].join("|")})$`, "gm");

/** What `keysOf` gives for each name. Thousands at once take a fraction of the time of one after the other, which a start would feel. */
export function keysOfAll(names: readonly string[]): { readonly keys: readonly string[]; readonly bare: readonly string[] } {
  const text = names.join("\n");
  const keys = spell(text).split("\n");
  const named = spell(text.replace(article, ""));
  const bare = named.replace(mayBeForm, "").split("\n");
  if (keys.length === names.length && bare.length === names.length && !/[\r\u2028\u2029]/.test(text))
    return { keys, bare: bare.map((form, at) => (form === keys[at] ? form : withoutLegalForm(fold(withoutArticle(names[at] ?? ""))))) };
  const each = names.map(keysOf);
  return { keys: each.map(([key]) => key), bare: each.map(([, form]) => form) };
}

/** Whether a word begins with a capital, or is of a script that has none. Opening punctuation does not count. */
export function beginsCapital(word: string): boolean {
  const first = word.replace(/^["'“‘«(]+/, "").charAt(0);
  return first !== "" && first === first.toUpperCase() && first !== "-";
}
