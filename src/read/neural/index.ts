/** Takes an article; gives its assertions as the reader `grammar` does, but speech and names as a trained network sees them. */
export { type Attribution, attributionsIn, type NamedWords, namesIn } from "./attributions.js";
export { speechModelNamed } from "./model-named.js";
export { neuralQuotations } from "./neural-quotations.js";
export { neuralReader } from "./neural-reader.js";
export { loadSpeechModel, type SpeechModel, type WordReadings } from "./speech-model.js";
