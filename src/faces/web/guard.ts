import type { MiddlewareHandler } from "hono";

/** Nothing runs, loads or frames but our own files; nobody learns where a reader came from. */
const headers = {
  "content-security-policy":
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=()",
} as const;

/** Sets the headers that keep what articles hold from doing anything. */
export const guard: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
};

const local = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;

/** True for an address that only this machine reaches. */
export const isLocal = (host: string): boolean => local.test(host.includes(":") && !host.startsWith("[") ? `[${host}]` : host);

/** On a server for this machine only: refuses names that some other site pointed here, so that no page elsewhere can read the record. */
export const localNamesOnly: MiddlewareHandler = async (c, next) => {
  const host = c.req.header("host");
  if (host !== undefined && !local.test(host))
    return c.text("This server answers to localhost only. To serve other machines, give it their address with --host.\n", 421);
  return next();
};
