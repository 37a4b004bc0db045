import { defineConfig } from "vitest/config";

/** Pages in a real browser: apart from the other tests, because they need Chromium and take longer. */
export default defineConfig({
  test: { include: ["test/browser/**/*.test.ts"], testTimeout: 60_000, hookTimeout: 60_000, fileParallelism: false },
});
