/** What an article as a whole says about bare signs. Looked at only when one is met. */
export interface SignContext {
  readonly text: string;
  readonly country: string | null;
}

const DOLLARS: Readonly<Record<string, string>> = { CA: "CAD", AU: "AUD", NZ: "NZD", HK: "HKD", SG: "SGD", MX: "MXN", TW: "TWD" };
const SAYS_US = /US ?\$|U\.S\. ?\$|\$ ?US\b|\bUSD\b|\bUS dollars|U\.S\. dollars|American dollars|dollars américains/;
const SAYS_YUAN = /\b(?:yuan|RMB|renminbi|CNY|Chin(?:a|ese)|Beijing)\b|人民币|元/;
const SAYS_YEN = /\b(?:yen|JPY|Japan(?:ese)?|Tokyo)\b|日元|円/;

/**
 * The currency of a bare sign. "$" is the US dollar unless a Canadian, Australian … outlet marks US dollars as such in the same text;
 * "¥" is the yen unless the text speaks of China and not of Japan.
 */
export function settleSign(sign: string, code: string | null, { text, country }: SignContext): string | null {
  if (sign === "$" || sign === "＄") {
    const own = country === null ? undefined : DOLLARS[country];
    return own !== undefined && SAYS_US.test(text) ? own : code;
  }
  if (sign === "¥" || sign === "￥") {
    if (country === "JP") return "JPY";
    if (country === "CN") return "CNY";
    return SAYS_YEN.test(text) ? "JPY" : SAYS_YUAN.test(text) ? "CNY" : code;
  }
  return code;
}
