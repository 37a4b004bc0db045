/** Takes persons' judgements about assertions, gives what they come to: each person's latest word, contested where two differ, and pledges as corrected. */
export { type CorrectableField, correctable, correctPledge } from "./correct-pledge.js";
export { type StandingCorrection, type StandingRelation, type StandingReviews, standingReviews } from "./standing-reviews.js";
