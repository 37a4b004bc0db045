import { existsSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { UsageError } from "../../model/index.js";
import { loadSpeechModel, type SpeechModel } from "./speech-model.js";

/** Where the program's models lie. */
const folder = new URL("../../../models/", import.meta.url);
const PREFIX = "speech-";
const SUFFIX = ".onnx";

/** The network in `models/speech-NAME.onnx`. Throws UsageError where there is none, or where what runs it is not installed. */
export async function speechModelNamed(name: string): Promise<SpeechModel> {
  const file = new URL(`${PREFIX}${name}${SUFFIX}`, folder);
  if (!/^[a-z0-9-]+$/.test(name) || !existsSync(file)) {
    const there = readdirSync(folder).flatMap((one) =>
      one.startsWith(PREFIX) && one.endsWith(SUFFIX) ? [one.slice(PREFIX.length, -SUFFIX.length)] : [],
    );
    const known =
      there.length === 0
        ? "there is none; make one as training/speech/README.md tells, or read with --reader grammar"
        : `there is ${there.join(", ")}`;
    throw new UsageError(`No network for speech is named "${name}" in ${fileURLToPath(folder)}: ${known}.`);
  }
  try {
    return await loadSpeechModel(name, file, new URL("tokenizer.json", folder));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`The network ${name} cannot be run here (${reason}): install onnxruntime-node, or read with --reader grammar.`);
  }
}
