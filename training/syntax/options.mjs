// The folders that every step of the recipe works with, from the command line.
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

/** `--dist` the built project, `--data` the corpora, `--work` intermediate files (never committed), `--model` the model file. */
export function options(more = {}) {
  const { values } = parseArgs({
    options: {
      dist: { type: "string", default: "dist" },
      data: { type: "string", default: "../shared/data" },
      work: { type: "string", default: join(tmpdir(), "rapporteur-syntax") },
      model: { type: "string", default: "models/syntax-en.bin" },
      ...more,
    },
  });
  return values;
}
