import { articleOf } from "./article-of.js";
import { type Bytes, collect, gunzip, peek, tooLarge, utf8FromUtf16 } from "./byte-stream.js";
import { charsetOfPage, decodeText } from "./decode-text.js";
import type { Incoming, Settings } from "./incoming.js";
import { jsonFile, jsonLines } from "./json-lines.js";
import { markdownDraft } from "./markdown-draft.js";
import { pageDraft } from "./page-draft.js";
import { type Format, sniff } from "./sniff.js";
import { note, Trouble } from "./trouble.js";

/** Bytes with what is known of them before they are looked at. */
export interface Source {
  /** The file, the address, or `-`. */
  readonly origin: string;
  readonly bytes: Bytes;
  /** What the name or a header says that it is. */
  readonly format: Format | null;
  /** The charset that a header states. */
  readonly charset: string | null;
  /** The address it was fetched from. */
  readonly url: string | null;
  readonly size: number | null;
}

const headBytes = 65_536;

/** Gzip in gzip happens by mistake; deeper is somebody's joke. */
const packings = 2;

async function textOf(
  format: Format,
  bytes: Uint8Array,
  source: Source,
): Promise<{ readonly text: string; readonly remarks: readonly Incoming[] }> {
  if (bytes.includes(0)) throw new Trouble("binary", "it holds NUL bytes: it is not text", source.origin);
  const charset = source.charset ?? (format === "html" ? charsetOfPage(bytes.subarray(0, headBytes)) : null);
  const { text, remark } = decodeText(bytes, charset);
  if (text === null) throw new Trouble("charset", remark ?? "", source.origin);
  return { text, remarks: remark === null ? [] : [{ kind: "diagnostic", diagnostic: note("charset-guessed", remark, source.origin) }] };
}

/** One input that is read whole. */
async function* whole(format: Exclude<Format, "jsonl">, bytes: Bytes, source: Source, settings: Settings): AsyncGenerator<Incoming> {
  const { origin, url } = source;
  const { fileBytes, elements } = settings.limits;
  if (source.size !== null && source.size > fileBytes) throw tooLarge(fileBytes, origin);
  const { text, remarks } = await textOf(format, await collect(bytes, fileBytes, origin), source);
  yield* remarks;
  const blank = { url, title: null, published: null, outlet: null, language: null };
  switch (format) {
    case "json":
      yield* jsonFile(text, origin, settings);
      break;
    case "html":
      yield* articleOf(await pageDraft(text, url, elements, origin), origin, settings);
      break;
    case "markdown": {
      const draft = markdownDraft(text);
      yield* articleOf({ ...draft, url: url ?? draft.url }, origin, settings);
      break;
    }
    case "text":
      yield* articleOf({ ...blank, text }, origin, settings);
      break;
  }
}

/** The articles in one input, whatever it turns out to be. Throws Trouble where the input as a whole cannot be read. */
export async function* articlesIn(source: Source, settings: Settings, unpacked = 0): AsyncGenerator<Incoming> {
  const { head, all, close } = await peek(source.bytes, headBytes);
  try {
    const sniffed = sniff(head, source.format, head.length === headBytes);
    switch (sniffed.is) {
      case "empty":
        throw new Trouble("empty", "it is empty", source.origin);
      case "binary":
        throw new Trouble("binary", "its bytes are not text", source.origin);
      case "unsupported":
        throw new Trouble("unsupported", `it is ${sniffed.what}`, source.origin);
      case "gzip":
        if (unpacked === packings) throw new Trouble("unsupported", "it is packed by gzip more than twice", source.origin);
        yield* articlesIn({ ...source, bytes: gunzip(all), size: null }, settings, unpacked + 1);
        break;
      case "utf-16le":
      case "utf-16be":
        yield* articlesIn(
          { ...source, bytes: utf8FromUtf16(all, sniffed.is, source.origin), charset: "utf-8", size: null },
          settings,
          unpacked,
        );
        break;
      case "jsonl":
        yield* jsonLines(all, source.origin, settings);
        break;
      case "json":
      case "html":
      case "markdown":
      case "text":
        yield* whole(sniffed.is, all, source, settings);
        break;
    }
  } finally {
    await close();
  }
}
