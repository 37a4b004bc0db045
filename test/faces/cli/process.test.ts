import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const main = fileURLToPath(new URL("../../../dist/faces/cli/main.js", import.meta.url));
const built = existsSync(main);
if (!built) console.warn("The command is not built: run `npm run build` for the tests of test/faces/cli/process.test.ts.");

const line = (at: number): string =>
  JSON.stringify({
    url: `https://post.example/${at}`,
    outlet: "post.example",
    published: "2025-02-11",
    language: "en",
    title: `Dispatch ${at}`,
    text: `Norvik Cloud pledged €${at + 1} billion for data centres. “Number ${at} is ours,” said Ada Lund, head of Norvik Cloud.\n\nBo Riis attended the summit.`,
  });

const dispatches = 300;

/** Starts the command; `ended` gives its exit code. */
function start(...argv: readonly string[]) {
  const child = spawn(process.execPath, [main, ...argv]);
  const written = { stdout: "", stderr: "" };
  child.stdout.on("data", (data) => (written.stdout += String(data)));
  child.stderr.on("data", (data) => (written.stderr += String(data)));
  return { child, written, ended: once(child, "close").then(([code]) => code as number | null) };
}

describe.skipIf(!built)("the command as a process", () => {
  let folder = "";
  let many = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "rapporteur-cli-"));
    many = join(folder, "many.jsonl");
    writeFileSync(many, Array.from({ length: dispatches }, (_, at) => line(at)).join("\n"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([["--help"], ["pledges", "--help"], ["pledgs"], ["pledges", "--record", "none.db"]])(
    "%j answers in a moment",
    async (...argv) => {
      const times: number[] = [];
      for (let round = 0; round < 3; round += 1) {
        const before = performance.now();
        await start(...argv).ended;
        times.push(performance.now() - before);
      }
      // The measure is 250 ms (bench/); twice that leaves room for a machine that is busy with other tests.
      expect(Math.min(...times)).toBeLessThan(500);
    },
  );

  it("ends quietly when nobody reads on", async () => {
    const { child, ended, written } = start("extract", many);
    await Promise.race([once(child.stdout, "data"), ended]);
    child.stdout.destroy();
    expect({ code: await ended, stderr: written.stderr }).toEqual({ code: 0, stderr: "" });
  });

  it("prints an article's line before the next is there", async () => {
    const { child, ended, written } = start("extract", "-");
    // More than the first look at an unknown input takes in.
    child.stdin.write(`${Array.from({ length: dispatches }, (_, at) => line(at)).join("\n")}\n`);
    await Promise.race([once(child.stdout, "data"), ended]);
    expect(JSON.parse(written.stdout.split("\n")[0] ?? "")).toMatchObject({ article: { title: "Dispatch 0" } });
    child.stdin.end(`${line(dispatches)}\n`);
    expect(await ended).toBe(0);
    expect(written.stdout.trimEnd().split("\n")).toHaveLength(dispatches + 1);
  });

  it("stops between articles when interrupted, and goes on where it stopped", async () => {
    const record = join(folder, "stopped.db");
    const { child, ended, written } = start("read", many, "--record", record);
    const articles = async (): Promise<number> => {
      const summary = start("summary", "--format", "json", "--record", record);
      return (await summary.ended) === 0 ? JSON.parse(summary.written.stdout).coverage.articles : 0;
    };
    while (child.exitCode === null && (await articles()) === 0);
    child.kill("SIGINT");
    expect(await ended).toBe(130);
    expect(written.stdout).toContain("The same command goes on where it stopped");
    const before = await articles();
    expect(before).toBeLessThan(dispatches);

    const again = start("read", many, "--record", record);
    expect(await again.ended).toBe(0);
    expect(again.written.stdout).toContain(`${before}  unchanged`);
    expect(await articles()).toBe(dispatches);
  });
});
