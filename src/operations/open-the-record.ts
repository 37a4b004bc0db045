import { existsSync } from "node:fs";
import { UsageError } from "../model/usage-error.js";
import type { RecordStore } from "../store/record.js";
import type { Operation } from "./operation.js";

/** Opens the record at a path as an operation needs it. Throws UsageError where there is none to read. */
export async function openTheRecord(path: string, needs: Operation["record"], now: () => Date): Promise<RecordStore> {
  // The commonest mistake is told before the store is loaded.
  if (needs !== "writes" && !path.includes("://") && !existsSync(path))
    throw new UsageError(
      `There is no record at ${path}: make one with \`rapporteur read FILE… --record ${path}\`, or name another with --record.`,
    );
  const { openRecord } = await import("../store/open-record.js");
  return openRecord(path, { readOnly: needs !== "writes" && needs !== "amends", keepsDerived: true, now });
}
