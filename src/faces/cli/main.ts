#!/usr/bin/env node
import { processHost } from "./host.js";
import { run } from "./run.js";

/** The command line, from the shell's words to an exit code. A second interrupt ends at once what the first asked to end. */
let interrupts = 0;
process.on("SIGINT", () => {
  interrupts += 1;
  if (interrupts > 1) process.exit(130);
});

process.exit(await run(process.argv.slice(2), processHost()));
