// After tsc: the command must be executable, and style sheets and browser modules travel beside the compiled pages.
import { chmodSync, cpSync, existsSync } from "node:fs";

chmodSync("dist/faces/cli/main.js", 0o755);
if (existsSync("src/faces/web/assets")) cpSync("src/faces/web/assets", "dist/faces/web/assets", { recursive: true });
