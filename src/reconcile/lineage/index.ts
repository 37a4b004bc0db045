/** Takes the reports of one pledge, gives how its figure was distorted on the way, by whom first, and how many reports stand on their own. */
export { departuresInAmount, type Meets } from "./departures-in-amount.js";
export { distortionsIn } from "./distortions-in.js";
export { independentReports, type Origin } from "./independent-reports.js";
export { type Distortion, type DistortionKind, distortionKinds, inTime, type Told } from "./told.js";
