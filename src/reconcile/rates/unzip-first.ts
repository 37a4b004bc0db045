import { inflateRawSync } from "node:zlib";
import { UsageError } from "../../model/index.js";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** The bank's whole history is 2 MB unpacked; anything far beyond it is no such file. */
const LARGEST = 64 * 1024 * 1024;

/** The first file of a zip archive, unpacked. Throws UsageError where there is none that can be read. */
export function unzipFirst(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = firstEntry(view);
  if (at === null) throw new UsageError("The archive is cut short: it has no list of its files.");
  // sizes stand in the list only; the entry itself may leave them at nought
  const method = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) throw new UsageError("The archive's list points outside of it.");
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const packed = bytes.subarray(from, from + size);
  if (method === 0) return packed;
  if (method !== 8) throw new UsageError(`The archive is packed by method ${method}; deflate (8) and stored (0) can be read.`);
  try {
    return inflateRawSync(packed, { maxOutputLength: LARGEST });
  } catch (error) {
    throw new UsageError(`The archive cannot be unpacked: ${(error as Error).message}.`);
  }
}

function firstEntry(view: DataView): number | null {
  // the end record is followed by a comment of at most 65,535 bytes
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at--) {
    if (view.getUint32(at, true) !== END) continue;
    const list = view.getUint32(at + 16, true);
    return list + 46 <= view.byteLength && view.getUint32(list, true) === CENTRAL ? list : null;
  }
  return null;
}
