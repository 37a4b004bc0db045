import type { Publication } from "../model/index.js";

/** News agencies by the names under which articles credit them. What they write is carried by many and counts once. */
const agencies: readonly (readonly [id: string, names: string])[] = [
  ["reuters", "Reuters"],
  ["afp", "AFP|Agence France-Presse"],
  ["ap", "AP|Associated Press"],
  ["bloomberg", "Bloomberg"],
  ["dpa", "dpa|Deutsche Presse-Agentur"],
  ["xinhua", "Xinhua"],
  ["kyodo", "Kyodo(?: News)?"],
  ["jiji", "Jiji(?: Press)?"],
  ["yonhap", "Yonhap"],
  ["pti", "PTI|Press Trust of India"],
  ["ani", "ANI"],
  ["ansa", "ANSA"],
  ["efe", "EFE"],
  ["interfax", "Interfax"],
  ["ukrinform", "Ukrinform"],
  ["wam", "WAM"],
  ["spa", "Saudi Press Agency"],
  ["pa", "PA Media|Press Association"],
  ["canadian-press", "The Canadian Press"],
  ["aap", "AAP"],
  ["anadolu", "Anadolu(?: Agency)?"],
  ["bernama", "Bernama"],
  ["antara", "Antara"],
  ["dow-jones", "Dow Jones Newswires"],
];

/** How far from its ends an article names the agency that wrote it. */
const EDGE = 240;

const credited = agencies.map(([id, names]) => ({
  id,
  host: new RegExp(`(?:^|\\.)${id.replace("-", "")}(?:news)?\\.`),
  // "PARIS (Reuters) -", "By Reuters", "Source: AFP", "© AP"
  atEdge: new RegExp(`\\((?:${names})\\)|(?:By|Source:|Reporting by|©|Copyright|via|With) (?:the )?(?:${names})\\b`),
  // "Reuters reported", "told Reuters", "according to AFP", "the Associated Press has learned"
  inPassage: new RegExp(
    `\\b(?:told|according to|citing|as reported by|by) (?:the )?(?:${names})\\b|\\b(?:${names}) (?:reported|reports|said|has learned|understands)\\b`,
  ),
}));

/**
 * The agencies that a passage goes back to: the article's own where its head or foot names one, its outlet where that is one, and those
 * that the passage credits.
 */
export function creditsOf(text: string, passage: string, { outlet, url }: Publication): readonly string[] {
  const edges = `${text.slice(0, EDGE)}\n${text.slice(-EDGE)}`;
  const host = (outlet ?? (url === null ? "" : (/^\w+:\/\/([^/]*)/.exec(url)?.[1] ?? ""))).toLowerCase();
  return credited.flatMap((agency) =>
    agency.atEdge.test(edges) || agency.inPassage.test(passage) || agency.host.test(`.${host}.`) ? [agency.id] : [],
  );
}

/** Words between quotation marks in a passage: what one speaker uttered, whoever prints it. */
export const utterancesIn = (passage: string): readonly string[] =>
  [...passage.matchAll(/[“"«„]([^“”"«»„]{20,400})[”"»]/g)].map(([, words = ""]) => words.trim());
