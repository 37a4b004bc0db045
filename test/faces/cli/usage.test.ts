import { describe, expect, it } from "vitest";
import { commands } from "../../../src/faces/cli/commands.js";
import { cli } from "./fake-host.js";

const oneSentence = /^rapporteur: [^\n]+\n$/;

describe("help", () => {
  it("lists every command with its summary", async () => {
    const { code, stdout, stderr } = await cli(["--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const { name, summary } of commands) expect(stdout.replace(/\s+/g, " ")).toMatch(new RegExp(`${name} .*${summary}`));
  });

  it.each(commands)("of $name describes every flag", async ({ name, load }) => {
    const { code, stdout } = await cli([name, "--help"]);
    expect(code).toBe(0);
    const { input, positional } = await load();
    for (const field of Object.keys(input.shape))
      if (field !== positional?.field) expect(stdout).toContain(`--${field.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`);
    expect(await cli(["help", name])).toMatchObject({ code: 0, stdout });
  });

  it("tells the version", async () => expect((await cli(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/));
});

describe("a wrong command line ends in one sentence and exit code 2", () => {
  it.each([
    [[], /Name a command, such as pledges/],
    [["pledge"], /unknown command 'pledge'.*Did you mean pledges\?/],
    [["pledges", "--limt", "3"], /unknown option '--limt'.*Did you mean --limit\?/],
    [["pledges", "--limit", "0"], /--limit must be at least 1, not "0"/],
    [["pledges", "--limit", "a"], /--limit must be a whole number, not "a"/],
    [["pledges", "--as-of", "2025-02-30"], /--as-of must be a day such as 2025-02-11, not "2025-02-30"/],
    [["pledges", "--format", "xml"], /'xml' is invalid.*table, json, csv/],
    [["pledges", "--stage", "promised"], /'promised' is invalid.*announced/],
    [["events", "extra"], /too many arguments/],
    [["trace"], /missing required argument 'ID'/],
    [["trace", "abc"], /ID must be an entry's id, or at least its first 6 characters, not "abc"/],
    [["pledges", "--record", "/nowhere/at-all.db"], /There is no record at \/nowhere\/at-all\.db: make one with `rapporteur read/],
    [["extract"], /missing required argument 'INPUT'/],
    [["serve", "--port", "99999"], /--port must be a port number/],
  ])("%j", async (argv, message) => {
    const { code, stdout, stderr } = await cli(argv);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(oneSentence);
    expect(stderr).toMatch(message);
  });

  it("takes the record from the environment", async () => {
    expect((await cli(["pledges"], { env: { RAPPORTEUR_RECORD: "/nowhere/else.db" } })).stderr).toContain("/nowhere/else.db");
    expect((await cli(["pledges"])).stderr).toContain("./rapporteur.db");
  });
});
