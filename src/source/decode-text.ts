/** Bytes as text. `remark` says what a user should know about the charset; `text` is null where no charset fits. */
export interface Decoded {
  readonly text: string | null;
  readonly remark: string | null;
}

const strict = (label: string, bytes: Uint8Array): string | null => {
  try {
    return repaired(label, new TextDecoder(label, { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
};

/** Bytes 0x80 to 0x9F of windows-1252; some versions of Node decode them as control characters (nodejs/node#56542). */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const repaired = (label: string, text: string): string =>
  encodingOf(label) === "windows-1252" ? text.replace(/[\x80-\x9f]/g, (control) => windows1252.charAt(control.charCodeAt(0) - 0x80)) : text;

/** The name of the encoding behind a label ("latin1" is windows-1252), null when there is none. */
export function encodingOf(label: string): string | null {
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

const share = (bytes: Uint8Array): number => {
  let high = 0;
  for (const byte of bytes) if (byte >= 0x80) high++;
  return bytes.length === 0 ? 0 : high / bytes.length;
};

/** UTF-8 with a few broken bytes: at least as many good characters beyond ASCII as broken ones, and few of those. */
function damagedUtf8(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder().decode(bytes);
  const broken = text.split("\uFFFD").length - 1;
  const good = text.replace(/[\0-\x7f\uFFFD]/g, "").length;
  if (good < broken || broken > text.length / 100) return null;
  return { text, remark: `${broken} ${broken === 1 ? "byte is" : "bytes are"} not UTF-8 and read as U+FFFD` };
}

/**
 * Undeclared bytes are UTF-8. Where they are not, older Western files are windows-1252 nearly always, and their reader would
 * rather have the article, told so, than nothing: it is read as that. Text with many bytes beyond ASCII that is not UTF-8 is no
 * Western text (Cyrillic, Chinese …): reading it as windows-1252 would give nonsense, so it is not read.
 */
function undeclared(bytes: Uint8Array): Decoded {
  const utf8 = strict("utf-8", bytes);
  if (utf8 !== null) return { text: utf8, remark: null };
  const damaged = damagedUtf8(bytes);
  if (damaged !== null) return damaged;
  if (share(bytes) > 0.2) return { text: null, remark: "it is not UTF-8 and declares no charset; convert it to UTF-8" };
  return { text: strict("windows-1252", bytes), remark: "it is not UTF-8 and declares no charset; read as windows-1252" };
}

/**
 * `declared` is what a header or a page says, null when nothing does. A declaration that the bytes contradict is overruled, with
 * a remark: bytes that are UTF-8 beyond ASCII are hardly ever anything else, though any single-byte charset would swallow them.
 * Byte order marks never reach the text.
 */
export function decodeText(bytes: Uint8Array, declared: string | null): Decoded {
  if (declared === null) return undeclared(bytes);
  const encoding = encodingOf(declared);
  const plain = undeclared(bytes);
  if (encoding === null)
    return { ...plain, remark: plain.remark ?? `it declares the charset "${declared.slice(0, 40)}", which does not exist; read as UTF-8` };
  if (encoding === "utf-8")
    return plain.remark === null ? plain : { ...plain, remark: plain.remark.replace("declares no charset", "says that it is") };
  const text = strict(encoding, bytes);
  const isUtf8 = plain.remark === null && share(bytes) > 0;
  if (text !== null && !(isUtf8 && /^(windows|iso)-/.test(encoding))) return { text, remark: null };
  if (plain.remark === null) return { ...plain, remark: `it says that it is ${encoding} and is UTF-8; read as UTF-8` };
  const lenient = new TextDecoder(encoding).decode(bytes);
  const broken = lenient.split("\uFFFD").length - 1;
  if (broken > lenient.length / 100)
    return { text: null, remark: `its bytes are not ${encoding}, the charset that it declares; convert it to UTF-8` };
  return { text: lenient, remark: `${broken} of its characters are not ${encoding}, the charset that it declares, and read as U+FFFD` };
}

/** `<meta charset=gbk>`, `<meta http-equiv=content-type content="text/html; charset=gbk">`, `<?xml encoding="gbk"?>` in the first bytes of a page. */
export function charsetOfPage(head: Uint8Array): string | null {
  const start = Buffer.from(head.subarray(0, 4096)).toString("latin1");
  const label =
    /<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{1,40})/i.exec(start)?.[1] ??
    /^\s{0,99}<\?xml[^>]{0,300}encoding=["']([\w:.-]{1,40})/i.exec(start)?.[1];
  if (label === undefined) return null;
  // The declaration was read as ASCII, so it cannot be true of UTF-16 (HTML standard, "prescan a byte stream").
  return encodingOf(label)?.startsWith("utf-16") ? "utf-8" : label;
}
