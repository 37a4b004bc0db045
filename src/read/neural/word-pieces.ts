import { readFileSync } from "node:fs";
import { Tokenizer } from "@huggingface/tokenizers";

export interface WordPieces {
  /** The pieces that stand before and behind the words of a window. */
  readonly begin: number;
  readonly end: number;
  /** The pieces of a word as numbers of the vocabulary; at least one, at most `most`. */
  of(word: string): readonly number[];
}

/** A word of more pieces says nothing more by them. */
const most = 12;
/** A hostile text has endless words: then the table starts anew. */
const mostWords = 1 << 16;
const longest = 100;

/** `file`: a `tokenizer.json` of the Hugging Face libraries. */
export function loadWordPieces(file: string | URL): WordPieces {
  const definition = JSON.parse(readFileSync(file, "utf8")) as { model: { vocab: Record<string, number> } };
  const { vocab } = definition.model;
  const tokenizer = new Tokenizer(definition, {});
  const unknown = vocab["[UNK]"] ?? 100;
  let known = new Map<string, readonly number[]>();
  return {
    begin: vocab["[CLS]"] ?? 101,
    end: vocab["[SEP]"] ?? 102,
    of(word) {
      const before = known.get(word);
      if (before !== undefined) return before;
      const { ids } = tokenizer.encode(word.slice(0, longest), { add_special_tokens: false });
      const made = ids.length === 0 ? [unknown] : ids.slice(0, most);
      if (known.size >= mostWords) known = new Map();
      known.set(word, made);
      return made;
    },
  };
}
