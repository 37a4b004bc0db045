import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { Diagnostic, PublishedArticle } from "../../src/model/index.js";
import { type IntakeEffects, type IntakeOptions, intake } from "../../src/source/index.js";

export interface Gathered {
  readonly articles: readonly PublishedArticle[];
  readonly origins: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly codes: readonly string[];
}

export async function* noBytes(): AsyncGenerator<Uint8Array> {}

export async function* bytesOf(...chunks: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield typeof chunk === "string" ? Buffer.from(chunk) : chunk;
}

/** Everything that comes out of some inputs, sorted by kind. */
export async function gather(
  inputs: readonly string[],
  options: IntakeOptions = {},
  effects: Partial<IntakeEffects> = {},
): Promise<Gathered> {
  const articles: PublishedArticle[] = [];
  const origins: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for await (const incoming of intake(inputs, options, { fetch, stdin: noBytes, ...effects })) {
    if (incoming.kind === "article") {
      articles.push(incoming.article);
      origins.push(incoming.origin);
    } else diagnostics.push(incoming.diagnostic);
  }
  return { articles, origins, diagnostics, codes: diagnostics.map(({ code }) => code) };
}

/** A folder that is gone after the tests of the file; `put` writes a file into it and gives its path. */
export async function folder(): Promise<{
  readonly path: string;
  readonly put: (name: string, content: string | Uint8Array) => Promise<string>;
}> {
  const path = await mkdtemp(join(tmpdir(), "rapporteur-source-"));
  afterAll(() => rm(path, { recursive: true, force: true }));
  return {
    path,
    put: async (name, content) => {
      await writeFile(join(path, name), content);
      return join(path, name);
    },
  };
}
