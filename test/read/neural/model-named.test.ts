import { expect, test } from "vitest";
import { UsageError } from "../../../src/model/index.js";
import { readerNamed } from "../../../src/operations/what-to-read.js";
import { speechModelNamed } from "../../../src/read/neural/index.js";

test.each(["no-such-network", "../syntax-en", "OPEN", ""])("%j names no network, and the message says what there is", async (name) => {
  const error = await speechModelNamed(name).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UsageError);
  expect(String(error)).toMatch(/^UsageError: No network for speech is named ".*" in .*: there is /);
});

test("a reader that takes no network is given none", async () => {
  await expect(readerNamed("grammar", "open")).rejects.toThrow("The reader grammar takes no network");
});
