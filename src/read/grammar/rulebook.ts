import type { Assertion, Pledge, Quotation } from "../../model/index.js";
import type { Document } from "../document/document.js";
import { attendances } from "./attendance/index.js";
import { addBackersBeside } from "./backers-beside.js";
import { figures } from "./figures/index.js";
import { forecasts } from "./forecasts.js";
import { addInclusions } from "./inclusion/index.js";
import { inheritFromWhole } from "./inherit-from-whole.js";
import { inheritGiver } from "./inherit-giver.js";
import { inheritPlace } from "./inherit-place.js";
import { pricedPledges } from "./priced-pledges.js";
import type { Draft } from "./read-pledge.js";
import { settlePledges } from "./settle-pledges.js";
import { unpricedPledges } from "./unpriced-pledges.js";

/**
 * The order of the rules, and why.
 * Quotations come first: pledges said in the first person and forecasts need their speakers.
 * Priced pledges precede unpriced ones, so that a promise with a sum is not read a second time without it.
 * Repetitions are settled before inclusions are drawn, so that "the 109 billion" leads to one whole.
 * A sum that is promised is no cost claim, but money "thought to have been spent" on a machine is a cost before it is a gift.
 */
/** "has spent 13 billion on military support": spent on others is given. */
const isGiven = ({ pledge }: Draft): boolean =>
  pledge.stage === "delivered" && /\b(?:aid|support|relief|assistance|help)\b/i.test(pledge.purpose?.text ?? pledge.evidence.exact);

export function readAll(doc: Document, quotations: readonly Quotation[]): Assertion[] {
  const costs = figures(doc);
  // "is thought to have spent $5 million on chips", "puts its spending at $2 billion": the size of a cost, not money that somebody gives
  const spent = new Set(costs.filter((f) => f.rule !== "figure-cost").map((f) => f.amount.start));
  const priced = pricedPledges(doc).filter((d) => !spent.has(d.pledge.amount?.start ?? -1) || isGiven(d));
  const drafts: Draft[] = settlePledges(doc, [...priced, ...unpricedPledges(doc)], quotations);
  const pledges: Pledge[] = addBackersBeside(doc, inheritPlace(doc, inheritGiver(doc, inheritFromWhole(addInclusions(doc, drafts))))).map(
    (d) => d.pledge,
  );
  const promised = new Set(pledges.map((p) => p.amount?.start ?? -1));
  return [
    ...pledges,
    ...quotations,
    ...costs.filter((f) => !promised.has(f.amount.start)),
    ...attendances(doc),
    ...forecasts(doc, quotations),
  ];
}
