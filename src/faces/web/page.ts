import type { Child } from "hono/jsx";
import type { z } from "zod";
import type { Context } from "../../operations/operation.js";

/** What an address asks for: the parts of its path and its checked query. */
export interface Request<Query> {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
}

/** A page as drawn, without what all pages share. */
export interface Drawing {
  readonly title: string;
  readonly body: Child;
  /** The navigation entry it belongs to. */
  readonly section: "/" | "/articles" | null;
  /** Modules from assets/ that the page gains by; it must work without. */
  readonly modules?: readonly string[];
}

/** One page: an address, the answer it is drawn from, and the drawing. The answer alone is what the address gives with `.json` added. */
export interface Page<Query extends z.ZodObject = z.ZodObject, Answer = unknown> {
  readonly path: string;
  readonly query: Query;
  /** A UsageError means that nothing stands at this address. */
  load(request: Request<z.infer<Query>>, context: Context): Promise<Answer>;
  draw(answer: Answer, request: Request<z.infer<Query>>, site: Site): Drawing;
}

/** What pages say about the record that is served. */
export interface Site {
  /** How the record is called on the command line. */
  readonly name: string | null;
}

/** Keep the exact types of one page while checking it against the shape of all. */
export const page = <Query extends z.ZodObject, Answer>(it: Page<Query, Answer>): Page<Query, Answer> => it;
