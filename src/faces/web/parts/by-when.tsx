import type { FC } from "hono/jsx";
import { presentHorizon } from "../../../operations/present-amount.js";
import { dayText } from "../notation/dates.js";
import type { Horizon } from "../words.js";
import { Said } from "./said.js";

/** The day by which, under it the article's own words, which keep its precision; these alone where no day can be told. */
export const ByWhen: FC<{ horizon: Horizon }> = ({ horizon }) => {
  const when = presentHorizon(horizon);
  const isDay = when === horizon.to;
  return (
    <>
      <Said text={isDay ? dayText(when) : when} />
      {isDay && (
        <span class="standing">
          <Said text={horizon.raw} />
        </span>
      )}
    </>
  );
};
