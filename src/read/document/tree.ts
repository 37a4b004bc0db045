import type { Token } from "../text/index.js";
import { lemmaOfWord } from "./lemma.js";

/** Token numbers inside one sentence. `[first, last)`. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

const SUBJECT = new Set(["nsubj", "nsubjpass", "csubj", "csubjpass"]);
/** Verbs whose object, not subject, does what their infinitive says ("urged Japan to invest"). */
const OBJECT_CONTROL = new Set(
  "urge ask tell want allow enable let force push press expect require order invite encourage help lead persuade convince lobby call cause see get spur prompt commission task mandate".split(
    " ",
  ),
);
const NONE: readonly number[] = [];
const PREPOSITIONAL = new Set(["prep", "agent", "dative"]);
/** Prepositions and marks that only join. */
const CHAIN_LIMIT = 40;

/** A preposition that hangs on a word, and its object. */
export interface Complement {
  readonly prep: string;
  readonly at: number;
  readonly object: number;
}

/** The parse of one sentence, with the questions that rules ask of it. Heads are token numbers inside the sentence, -1 for the root. */
export class Tree {
  readonly size: number;
  readonly heads: Int32Array;
  private readonly kids: (number[] | undefined)[];
  /** Asked again and again by one rule after the other. */
  private readonly governed: (readonly Complement[] | undefined)[];

  constructor(
    readonly tokens: readonly Token[],
    readonly tags: readonly string[],
    heads: Int32Array,
    readonly labels: readonly string[],
  ) {
    this.size = tokens.length;
    this.kids = new Array(this.size);
    this.governed = new Array(this.size);
    this.heads = heads.slice();
    for (let i = 0; i < this.size; i++) {
      // a subject of an auxiliary is the subject of its verb
      const h = heads[i] ?? -1;
      if (SUBJECT.has(labels[i] ?? "") && (labels[h] ?? "").startsWith("aux")) this.heads[i] = heads[h] ?? h;
    }
    for (let i = 0; i < this.size; i++) {
      const h = this.heads[i] ?? -1;
      if (h < 0) continue;
      const kids = this.kids[h];
      if (kids === undefined) this.kids[h] = [i];
      else kids.push(i);
    }
  }

  word(i: number): string {
    return this.tokens[i]?.text ?? "";
  }
  lower(i: number): string {
    return this.tokens[i]?.word.lower ?? "";
  }
  tag(i: number): string {
    return this.tags[i] ?? "";
  }
  label(i: number): string {
    return this.labels[i] ?? "";
  }
  head(i: number): number {
    return this.heads[i] ?? -1;
  }
  lemma(i: number): string {
    const token = this.tokens[i];
    return token === undefined ? "" : lemmaOfWord(token.word, this.tag(i));
  }
  children(i: number): readonly number[] {
    return this.kids[i] ?? NONE;
  }
  child(i: number, ...labels: string[]): number | undefined {
    for (const k of this.children(i)) if (labels.includes(this.labels[k] ?? "")) return k;
    return undefined;
  }
  isVerb(i: number): boolean {
    const tag = this.tags[i];
    return tag !== undefined && (tag.startsWith("VB") || tag === "MD");
  }
  isNoun(i: number): boolean {
    return /^(?:NN|PRP|CD|\$|DT|WP|WDT)/.test(this.tag(i));
  }

  /** The tokens below `i` and itself, as the smallest range that holds them. */
  span(i: number, without: (child: number) => boolean = () => false): Range {
    let first = i;
    let last = i + 1;
    const todo = [i];
    for (let n = 0; n < todo.length && n <= this.size; n++) {
      const at = todo[n] ?? i;
      first = Math.min(first, at);
      last = Math.max(last, at + 1);
      for (const k of this.children(at)) if (at !== i || !without(k)) todo.push(k);
    }
    return { first, last };
  }

  /** From `i` upwards, `i` left out, to the root. */
  ancestors(i: number): number[] {
    const out: number[] = [];
    for (let h = this.head(i); h >= 0 && out.length < CHAIN_LIMIT; h = this.head(h)) out.push(h);
    return out;
  }

  isBelow(i: number, top: number): boolean {
    return i === top || this.ancestors(i).includes(top);
  }

  /** Who does what the verb says, as a token: its own subject, else that of the verb it hangs on, as English leaves it out. */
  subject(verb: number, depth = 0): number | undefined {
    const own = this.children(verb).find((k) => SUBJECT.has(this.label(k)) && this.tag(k) !== "EX");
    if (own !== undefined) {
      // "which pledged": the noun that the clause is about
      if (/^W(?:DT|P)$/.test(this.tag(own)) || this.lower(own) === "that") {
        const h = this.head(verb);
        if (this.label(verb) === "relcl" && h >= 0) return h;
      }
      return own;
    }
    const h = this.head(verb);
    if (h < 0 || depth > 6) return undefined;
    switch (this.label(verb)) {
      case "conj":
        return this.isVerb(h) ? this.subject(h, depth + 1) : undefined;
      case "xcomp":
      case "ccomp": {
        if (!this.isVerb(h))
          return this.subject(h, depth + 1) ?? (/^(?:JJ|NN)/.test(this.tag(h)) ? this.subject(this.head(h), depth + 1) : undefined);
        const object = this.child(h, "dobj", "dative");
        if (object !== undefined && OBJECT_CONTROL.has(this.lemma(h))) return object;
        return this.subject(h, depth + 1);
      }
      case "acl":
        // "plans to invest", "a decision to build": whose plans; "companies pledging": the companies
        return this.tag(verb) === "VB" ? this.owner(h, depth + 1) : h;
      case "relcl":
        return h;
      case "advcl":
      case "pcomp":
      case "prep":
      case "parataxis":
      case "dep": {
        // "with the minister announcing": its own noun stands beside it under the preposition
        const beside = this.label(verb) === "pcomp" ? this.child(h, "pobj") : undefined;
        if (beside !== undefined && beside < verb) return beside;
        const governor = this.label(verb) === "pcomp" ? this.ancestors(verb).find((a) => this.isVerb(a)) : h;
        if (governor === undefined) return undefined;
        return this.isVerb(governor) ? this.subject(governor, depth + 1) : governor;
      }
      default:
        return undefined;
    }
  }

  /** The noun before the 's of a noun phrase, whatever the parse hangs it on: "*France*'s AI investment plan". */
  possessor(noun: number): number | undefined {
    const own = this.child(noun, "poss");
    if (own !== undefined) return own;
    for (let i = noun - 1; i > 0 && noun - i < 8 && /^(?:NN|JJ|VB[NG]|POS|CD|HYPH)/.test(this.tag(i)); i--)
      if (this.tag(i) === "POS") return i - 1;
    return undefined;
  }

  /** Whose a noun is: "Brookfield's plan", "plans by Brookfield", "the bank's commitment", else the subject of the verb that governs it. */
  owner(noun: number, depth = 0): number | undefined {
    const poss = this.possessor(noun);
    if (poss !== undefined) return poss;
    for (const p of this.children(noun))
      if (/^(?:by|from)$/.test(this.lower(p)) && /^(?:prep|agent)$/.test(this.label(p))) return this.child(p, "pobj");
    const h = this.head(noun);
    if (h < 0 || depth > 6) return undefined;
    if (this.isVerb(h)) return /^nsubj/.test(this.label(noun)) ? this.agent(h) : this.subject(h, depth + 1);
    if (/^(?:pobj|prep|appos|conj|dobj|attr|pcomp)$/.test(this.label(noun))) return this.owner(h, depth + 1);
    return undefined;
  }

  /** "by …" of a passive. */
  agent(verb: number): number | undefined {
    for (const k of this.children(verb))
      if (this.label(k) === "agent" || (this.label(k) === "prep" && this.lower(k) === "by" && this.isPassive(verb)))
        return this.child(k, "pobj");
    return undefined;
  }

  isPassive(verb: number): boolean {
    return (
      this.child(verb, "auxpass", "nsubjpass") !== undefined ||
      (this.tag(verb) === "VBN" && (this.label(verb) === "acl" || this.label(verb) === "relcl") && this.child(verb, "aux") === undefined)
    );
  }

  object(verb: number): number | undefined {
    return this.child(verb, "dobj", "attr", "oprd");
  }

  /** Objects of the prepositions that hang on `i`: "in France for AI" gives in/France, for/AI. */
  complements(i: number): readonly Complement[] {
    const known = this.governed[i];
    if (known !== undefined) return known;
    const out: Complement[] = [];
    for (const k of this.children(i)) {
      if (!PREPOSITIONAL.has(this.label(k))) continue;
      const object = this.child(k, "pobj", "pcomp");
      if (object !== undefined) out.push({ prep: this.lower(k), at: k, object });
      else {
        // "out of", "as part of": one preposition on another
        const inner = this.child(k, "prep");
        const pobj = inner === undefined ? undefined : this.child(inner, "pobj", "pcomp");
        if (inner !== undefined && pobj !== undefined) out.push({ prep: `${this.lower(k)} ${this.lower(inner)}`, at: inner, object: pobj });
      }
    }
    if (i >= 0 && i < this.size) this.governed[i] = out;
    return out;
  }

  /** `i` and what is coordinated with it: "A, B and C". In a list of names that ends in "and", an apposition is a member. */
  coordinated(i: number): number[] {
    const out = [i];
    for (let n = 0; n < out.length && n < CHAIN_LIMIT; n++) {
      const at = out[n] ?? i;
      for (const k of this.children(at)) if (this.label(k) === "conj" || (this.label(k) === "appos" && this.listsNames(at, k))) out.push(k);
    }
    return out.length === 1 ? out : out.sort((a, b) => a - b);
  }

  /** "Vance, von der Leyen, and Pichai": names side by side, with "and" before one that comes later. */
  private listsNames(a: number, b: number): boolean {
    if (!/^NNP/.test(this.tag(a)) || !/^NNP/.test(this.tag(b)) || b < a) return false;
    const joined = (i: number, depth: number): boolean =>
      this.children(i).some(
        (k) => k > b && (this.label(k) === "conj" || (this.label(k) === "appos" && depth < 12 && joined(k, depth + 1))),
      ) || this.children(i).some((k) => k > b && this.label(k) === "cc");
    return joined(b, 0) || joined(a, 0);
  }

  /** The verb whose clause a token stands in: the nearest above it, itself included, that is a clause of its own. */
  clause(i: number): number {
    for (const at of [i, ...this.ancestors(i)])
      if (
        this.isVerb(at) &&
        /^(?:ROOT|conj|ccomp|relcl|parataxis)$/.test(this.label(at)) &&
        (this.label(at) !== "conj" || this.hasSubject(at))
      )
        return at;
    return this.ancestors(i).at(-1) ?? i;
  }

  private hasSubject(verb: number): boolean {
    return this.children(verb).some((k) => SUBJECT.has(this.label(k)));
  }

  /** Are two tokens said of different things side by side: "A builds X by 2030, and B plans Y"? */
  isApart(a: number, b: number): boolean {
    const [x, y] = [this.clause(a), this.clause(b)];
    if (x === y) return false;
    const beside = (one: number, other: number): boolean => /^(?:conj|parataxis)$/.test(this.label(one)) && !this.isBelow(other, one);
    return beside(x, y) || beside(y, x);
  }

  isNegated(verb: number): boolean {
    return this.child(verb, "neg") !== undefined || this.children(verb).some((k) => /^(?:not|n't|n’t|never)$/.test(this.lower(k)));
  }

  /** Auxiliaries and modals of a verb, lower case. */
  auxiliaries(verb: number): string[] {
    return this.children(verb)
      .filter((k) => this.label(k).startsWith("aux"))
      .map((k) => this.lower(k));
  }
}
