/** Takes a sum whose frame promises; says whether it is one of business (bids, shares sold, balance sheets, turnover) or only asked about, and no promise. */
import type { Place } from "../undecided/sum-place.js";
import { isAskedAbout } from "./asked.js";
import { isCompared, isCushion, isForOwners, isHeld } from "./balance-sheet.js";
import { isBid, isDealBetweenFirms, isStakeSold } from "./bids.js";
import { isFromMarket, isRaisedSoFar } from "./markets.js";
import { isAccountedFor, isHandled, isLentInAll, isMarketSize, isOrderBook, isProjectedBudget } from "./turnover.js";

type Question = (place: Place) => boolean;

/** The smallest sum in full units that is read as a promise; below are prices. */
const LEAST = 1000;
const isPrice: Question = ({ amount }) => {
  const top = amount.high ?? amount.low;
  return top !== null && top < LEAST;
};

const QUESTIONS: readonly Question[] = [
  isPrice,
  isCompared,
  isForOwners,
  isHeld,
  isCushion,
  isBid,
  isDealBetweenFirms,
  isStakeSold,
  isFromMarket,
  isRaisedSoFar,
  isOrderBook,
  isLentInAll,
  isHandled,
  isMarketSize,
  isAccountedFor,
  isProjectedBudget,
  isAskedAbout,
];

/** Is a sum one of business, whatever the words around it seem to promise? */
export const isBusiness = (place: Place): boolean => place.sentence === place.frame.sentence && QUESTIONS.some((asked) => asked(place));
