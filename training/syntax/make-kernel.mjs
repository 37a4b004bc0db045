// Compiles kernel.as to src/read/syntax/kernel-code.ts. Needs the AssemblyScript compiler, which is not among this package's own:
//   npx --yes --package assemblyscript@0.28.20 node training/syntax/make-kernel.mjs
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "rapporteur-kernel-"));
// the compiler takes files that end in .ts; here one would be taken for TypeScript
copyFileSync(here("kernel.as"), join(folder, "kernel.ts"));
const pages = 1024;
const made = spawnSync(
  process.argv[2] ?? "asc",
  `kernel.ts --outFile kernel.wasm -O3 --runtime stub --importMemory --sharedMemory --initialMemory 1 --maximumMemory ${pages} --enable simd,threads`.split(
    " ",
  ),
  { cwd: folder, encoding: "utf8" },
);
if (made.status !== 0) throw new Error(made.stderr || String(made.error));
const bytes = readFileSync(join(folder, "kernel.wasm"));
writeFileSync(
  here("../../src/read/syntax/kernel-code.ts"),
  `/** The inner loops in WebAssembly, compiled from training/syntax/kernel.as by make-kernel.mjs beside it. */
export const KERNEL_CODE =
  "${bytes.toString("base64")}";

/** Pages of 64 KiB that its memory may have. */
export const KERNEL_PAGES = ${pages};
`,
);
rmSync(folder, { recursive: true });
console.log(`src/read/syntax/kernel-code.ts: ${bytes.length} bytes`);
