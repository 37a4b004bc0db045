import type { FC } from "hono/jsx";
import { printable } from "../notation/printable.js";

/** Words from outside: harmless characters only, and a direction of writing that ends where they end. */
export const Said: FC<{ text: string }> = ({ text }) => <bdi>{printable(text)}</bdi>;
