/**
 * Words that carry grammar rather than meaning make up a third of running text and hardly cross languages: counting them tells
 * apart the languages of this field's coverage well enough for texts of a sentence or more, in microseconds and without a model.
 */
const functionWords: Readonly<Record<string, string>> = {
  en: "the of and to in that is was for with as on by it from at are be this has have not which will would said its his their an or",
  fr: "le la les des et du une est dans que qui pour par sur pas au aux avec ce cette sont plus il elle ont été leur mais ou un en à d l",
  de: "der die das und den dem des ist nicht mit von zu im ein eine einer für auf sich auch als es an werden wird bei nach hat sind sie aus",
  es: "el la los las de y del que en un una por con para se su al es no más como pero lo ha sus este esta son fue entre",
  it: "il di che la e per un una del della dei delle non con è in si da al gli le nel più sono ha anche come lo alla dal",
  pt: "o a os as de do da dos das e que em um uma para com não por no na se mais foi ao são como mas pelo pela seu sua é",
  nl: "de het een en van in is dat op te zijn voor met niet die aan er om ook als bij door naar maar wordt heeft worden",
  sv: "och att det i en som är på av för med den till har inte ett om de från var kan ska men också vid",
  da: "og at det i en er som på af for med den til har ikke et om de fra var kan skal men også ved blev",
  nb: "og at det i en er som på av for med den til har ikke et om de fra var kan skal men også ved ble etter",
  pl: "i w na z się nie jest do że to od przez po o za jak dla oraz który która są było jego ale ich",
  cs: "a v na se je že s z do o za pro jako by ale také který která jsou byl podle od jeho po i",
  ro: "și de în la a cu din pe că pentru care nu este un o sunt mai au fost sau prin ale lui dar",
  tr: "ve bir bu için ile da de olarak olan daha çok en gibi sonra kadar ancak ise göre olduğunu her değil",
  id: "yang dan di dengan untuk dari ini itu dalam pada tidak akan ke oleh juga telah adalah sebagai atau bisa",
  hu: "a az és hogy nem is egy van meg ez ezt volt csak mint azt már de el szerint lesz vagy még",
  fi: "ja on ei että se oli hän myös mutta kun ovat tai sen kuin jos mukaan ovat joka niin nyt vuoden",
  vi: "và của là các có được trong cho với không một những người này đã từ khi để đến về năm",
};

const scripts: readonly (readonly [string, RegExp])[] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["zh", /\p{Script=Han}/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["uk", /[іїєґІЇЄҐ]/gu],
  ["ru", /\p{Script=Cyrillic}/gu],
  ["el", /\p{Script=Greek}/gu],
  ["hi", /\p{Script=Devanagari}/gu],
  ["th", /\p{Script=Thai}/gu],
];
/** Share of all letters from which a script decides: kana and the letters of Ukrainian mark their language while Han and Cyrillic prevail. */
const marks: Readonly<Record<string, number>> = { ja: 0.05, uk: 0.02 };

/** For each word the languages that have it; a word of several counts less for each of them. */
const languagesOfWord: ReadonlyMap<string, readonly string[]> = (() => {
  const table = new Map<string, string[]>();
  for (const [language, words] of Object.entries(functionWords))
    for (const word of new Set(words.split(" "))) table.set(word, [...(table.get(word) ?? []), language]);
  return table;
})();

const sample = 6000;

/** The language of a text as a BCP 47 primary tag, by its script or its function words; "und" where neither decides. */
export function languageOf(text: string): string {
  const start = text.slice(0, sample).replace(/https?:\/\/\S+/g, " ");
  const letters = start.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return "und";
  for (const [language, letter] of scripts) if ((start.match(letter)?.length ?? 0) / letters >= (marks[language] ?? 0.3)) return language;
  const words = start.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = new Map<string, number>();
  for (const word of words) {
    const languages = languagesOfWord.get(word) ?? [];
    for (const language of languages) scores.set(language, (scores.get(language) ?? 0) + 1 / languages.length);
  }
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  if (first === undefined || first[1] / words.length < 0.06 || first[1] <= (second?.[1] ?? 0)) return "und";
  return first[0];
}

/** `fr_FR`, `fr-CA`, `FRA` -> `fr`; null for what is no tag or says nothing (`und`). */
export function languageTag(raw: string): string | null {
  const tag = raw.trim().replaceAll("_", "-");
  if (!/^[a-z]{2,3}(?:-[a-z\d]{1,8}){0,6}$/i.test(tag)) return null;
  try {
    // For "und" the engines differ between "und" and undefined.
    const language: string | undefined = new Intl.Locale(tag).language;
    return language === undefined || language === "und" ? null : language;
  } catch {
    return null;
  }
}
