import type { FC } from "hono/jsx";
import { presentAmount, presentCapacity } from "../../../operations/present-amount.js";
import type { Amount, Capacity } from "../words.js";
import { Said } from "./said.js";

/** The conversions that the article prints beside a sum: "also C$162bn". */
export const alsoText = (amount: Amount): string | null =>
  amount.alsoStatedAs.length === 0 ? null : `also ${amount.alsoStatedAs.map((other) => presentAmount({ ...amount, ...other })).join(", ")}`;

/** How much, with the hedge that the article puts on it, and under it what the article says it comes to in another currency or in plant. */
export const Sum: FC<{ amount: Amount | null; capacity?: Capacity | null }> = ({ amount, capacity = null }) => {
  const also = amount === null ? null : alsoText(amount);
  if (amount === null && capacity === null) return <span class="quiet">no sum</span>;
  return (
    <>
      {amount !== null && (
        <span class={amount.low === null && amount.high === null ? "sum vague" : "sum"}>
          <Said text={presentAmount(amount)} />
        </span>
      )}
      {also !== null && (
        <span class="also">
          <Said text={also} />
        </span>
      )}
      {capacity !== null && (
        <span class={amount === null ? "sum" : "also"}>
          <Said text={presentCapacity(capacity)} />
        </span>
      )}
    </>
  );
};
