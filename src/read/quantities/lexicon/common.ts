import type { UnitKind } from "./facts.js";
import type { Phrases } from "./shape.js";

/** Signs before or after a number, in every language. "$", "¥" and "£" are settled by settle-currency.ts where an outlet's country says more. */
export const signs: Readonly<Record<string, string | null>> = {
  $: "USD",
  "＄": "USD",
  "€": "EUR",
  "£": "GBP",
  "￡": "GBP",
  "¥": "JPY",
  "￥": "CNY",
  "₹": "INR",
  "₨": null,
  "₩": "KRW",
  "￦": "KRW",
  "₽": "RUB",
  "₺": "TRY",
  "₦": "NGN",
  "₱": "PHP",
  "฿": "THB",
  "₫": "VND",
  "₪": "ILS",
  "₴": "UAH",
  "₡": "CRC",
  "₲": "PYG",
  "₵": "GHS",
  "₸": "KZT",
  "₮": "MNT",
  "₭": "LAK",
  "₾": "GEL",
  "₼": "AZN",
  "₿": "BTC",
  "؋": "AFN",
};

/** Signs of letters. */
export const signsByLetters: Readonly<Record<string, string | null>> = {
  us$: "USD",
  c$: "CAD",
  ca$: "CAD",
  a$: "AUD",
  au$: "AUD",
  nz$: "NZD",
  hk$: "HKD",
  sg$: "SGD",
  s$: "SGD",
  nt$: "TWD",
  r$: "BRL",
  mx$: "MXN",
  mex$: "MXN",
  rs: "INR",
  "rs.": "INR",
  rmb: "CNY",
  zł: "PLN",
  kč: "CZK",
  ரூ: "LKR",
};

/** Letters beside "$" that say whose dollar or peso it is: "US $", "$CAD", "cad$". */
export const dollars: Readonly<Record<string, string>> = {
  us: "USD",
  "u.s": "USD",
  "u.s.": "USD",
  usd: "USD",
  c: "CAD",
  ca: "CAD",
  can: "CAD",
  cad: "CAD",
  cdn: "CAD",
  a: "AUD",
  au: "AUD",
  aus: "AUD",
  aud: "AUD",
  nz: "NZD",
  nzd: "NZD",
  hk: "HKD",
  hkd: "HKD",
  sg: "SGD",
  sgd: "SGD",
  s: "SGD",
  nt: "TWD",
  twd: "TWD",
  ntd: "TWD",
  mx: "MXN",
  mex: "MXN",
  mxn: "MXN",
  r: "BRL",
  brl: "BRL",
  clp: "CLP",
  tt: "TTD",
  fj: "FJD",
  col: "COP",
  ar: "ARS",
  cop: "COP",
  ars: "ARS",
};

export const codes =
  `AED AFN ALL AMD AOA ARS AUD AZN BAM BDT BGN BHD BND BOB BRL BTC BWP BYN CAD CHF CLP CNH CNY COP CRC CZK DKK DOP DZD EGP ETB EUR FIM FJD GBP GEL GHS
 GTQ HKD HNL HRK HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KRW KWD KZT LAK LBP LKR LYD MAD MDL MKD MMK MNT MOP MUR MWK MXN MYR MZN NAD NGN NIO NLG NOK NPR NZD OMR
 PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SDG SEK SGD SOS SRD SYP THB TJS TMT TND TRY TTD TWD TZS UAH UGX USD UYU UZS VND XAF XOF YER ZAR ZMW`.split(
    /\s+/,
  );

/** Read in small letters as well. */
export const lowerCaseCodes: ReadonlySet<string> = new Set("USD EUR GBP INR CAD AUD JPY CNY CHF HKD SGD NZD KRW".split(" "));
/** Other words in capitals; they need a scale or a grouped number beside them. */
export const wordyCodes: ReadonlySet<string> = new Set("ALL TRY MAD GEL TOP BOB PEN MOP SOS RON BAM LAK MUR NAD FIM SAR".split(" "));

export const timesCodes: Readonly<Record<string, readonly [code: string, times: number]>> = Object.fromEntries(
  ["USD", "EUR", "GBP", "SEK", "NOK", "DKK", "CHF"].flatMap((code) => [
    [`M${code}`, [code, 1e6] as const],
    [`k${code}`, [code, 1e3] as const],
    [`T${code}`, [code, 1e3] as const],
  ]),
);

/** Symbols of units that no language changes. */
export const unitSymbols: readonly { readonly name: string | null; readonly kind: UnitKind; readonly words: Phrases }[] = [
  { name: "kW", kind: "power", words: "kw" },
  { name: "MW", kind: "power", words: "mw|mwe|mwp" },
  { name: "GW", kind: "power", words: "gw|gwe|gwp" },
  { name: "TW", kind: "power", words: "tw" },
  { name: "kWh", kind: "energy", words: "kwh" },
  { name: "MWh", kind: "energy", words: "mwh" },
  { name: "GWh", kind: "energy", words: "gwh" },
  { name: "TWh", kind: "energy", words: "twh" },
  { name: "%", kind: "share", words: "%|％" },
  { name: "GPUs", kind: "compute", words: "gpu|gpus" },
  { name: "TPUs", kind: "compute", words: "tpu|tpus" },
  { name: "FLOP", kind: "compute", words: "flop|flops|flop/s" },
  { name: "petaflops", kind: "compute", words: "petaflop|petaflops|pflops" },
  { name: "exaflops", kind: "compute", words: "exaflop|exaflops|eflops" },
];
