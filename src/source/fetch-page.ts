import type { Source } from "./articles-in.js";
import { type Bytes, collect, tooLarge } from "./byte-stream.js";
import type { IntakeEffects } from "./incoming.js";
import type { Limits } from "./limits.js";
import { type Format, formatOfName } from "./sniff.js";
import { Trouble } from "./trouble.js";

const redirects: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** `text/html; charset="utf-8"` -> `text/html` and `utf-8`. */
function contentType(header: string | null): { readonly type: string; readonly charset: string | null } {
  const [type = "", ...parameters] = (header ?? "").split(";").map((part) => part.trim());
  const charset = parameters.map((each) => /^charset=["']?([\w:.-]{1,40})/i.exec(each)?.[1]).find((label) => label !== undefined);
  return { type: type.toLowerCase(), charset: charset ?? null };
}

/** Servers call Markdown and JSON Lines plain text, and much else a stream of octets: there the name in the address speaks. */
function formatOf(type: string, url: URL): Format | null {
  if (type === "text/html" || type === "application/xhtml+xml") return "html";
  if (type === "text/markdown") return "markdown";
  if (/^application\/(?:x-)?(?:ndjson|jsonl|jsonlines)$/.test(type)) return "jsonl";
  if (type === "application/json") return "json";
  const named = formatOfName(url.pathname);
  if (type === "text/plain") return named === "html" || named === null ? "text" : named;
  return type === "" || type === "application/octet-stream" ? named : null;
}

const causeOf = (error: unknown): string => {
  if (!(error instanceof Error)) return "";
  const cause = error.cause instanceof Error ? error.cause : error;
  return "code" in cause && typeof cause.code === "string" ? cause.code : cause.message.slice(0, 200);
};

/** The answer at the end of a chain of redirects, each of which has to lead to http or https. */
async function answer(
  address: string,
  fetched: typeof fetch,
  limits: Limits,
  signal: AbortSignal,
): Promise<{ readonly response: Response; readonly url: URL }> {
  let url = new URL(address);
  for (let hops = 0; hops <= limits.redirects; hops++) {
    const headers = { accept: "text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5", "user-agent": "rapporteur" };
    const response = await fetched(url.href, { redirect: "manual", signal, headers });
    if (!redirects.has(response.status)) return { response, url };
    await response.body?.cancel();
    const location = response.headers.get("location");
    if (location === null || !URL.canParse(location, url.href))
      throw new Trouble("http-error", `it redirects (${response.status}) to nowhere`, address);
    url = new URL(location, url.href);
    if (url.protocol !== "http:" && url.protocol !== "https:")
      throw new Trouble("unsupported", `it redirects to ${url.protocol} where only http and https are fetched`, address);
  }
  throw new Trouble("http-error", `it redirects more than ${limits.redirects} times`, address);
}

/**
 * What an address gives, held whole: its time limit ends the transfer, not the reading. Throws Trouble, and the signal's reason
 * once the caller has aborted.
 */
export async function fetchPage(address: string, limits: Limits, effects: IntakeEffects): Promise<Source> {
  if (!URL.canParse(address)) throw new Trouble("unsupported", "it is no valid address", address);
  const limit = AbortSignal.timeout(Math.ceil(limits.seconds * 1000));
  const signal = effects.signal === undefined ? limit : AbortSignal.any([limit, effects.signal]);
  try {
    const { response, url } = await answer(address, effects.fetch, limits, signal);
    const refuse = async (trouble: Trouble): Promise<never> => {
      await response.body?.cancel();
      throw trouble;
    };
    if (!response.ok)
      return await refuse(new Trouble("http-error", `the server answers ${response.status} ${response.statusText}`.trim(), address));
    const { type, charset } = contentType(response.headers.get("content-type"));
    if (/^(?:image|audio|video|font)\/|^application\/pdf$/.test(type))
      return await refuse(new Trouble("unsupported", `it is ${type}, not a text`, address));
    if (Number(response.headers.get("content-length") ?? 0) > limits.fileBytes) return await refuse(tooLarge(limits.fileBytes, address));
    const body: Uint8Array =
      response.body === null ? new Uint8Array() : await collect(response.body as unknown as Bytes, limits.fileBytes, address);
    url.hash = "";
    return { origin: address, bytes: once(body), format: formatOf(type, url), charset, url: url.href, size: body.length };
  } catch (error) {
    if (error instanceof Trouble) throw error;
    effects.signal?.throwIfAborted();
    if (limit.aborted) throw new Trouble("timeout", `it gave no whole answer within ${limits.seconds} seconds`, address);
    throw new Trouble("http-error", `it cannot be fetched: ${causeOf(error)}`, address);
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
