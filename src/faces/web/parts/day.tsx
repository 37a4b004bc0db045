import type { FC } from "hono/jsx";
import { dayText } from "../notation/dates.js";
import { printable } from "../notation/printable.js";

/** The day of a publication, or that it has none. */
export const Day: FC<{ iso: string | null }> = ({ iso }) =>
  iso === null ? <span class="quiet">undated</span> : <time datetime={iso.slice(0, 10)}>{printable(dayText(iso))}</time>;
