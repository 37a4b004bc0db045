/** The command line. Takes the shell's words and a host, gives an exit code; all that it can do derives from the table of operations. */
export { type Host, PipeClosed, processHost, type Sink } from "./host.js";
export { run } from "./run.js";
