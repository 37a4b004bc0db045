/** Takes readings with their judgements and keeps them in one record; gives back coverage, assertions, articles and actors. */
export { type OpenOptions, openRecord } from "./open-record.js";
export type {
  ActorRow,
  ArticleRow,
  ArticleView,
  AssertionFilter,
  Coverage,
  Entry,
  Outcome,
  PartyJudgement,
  RecordStore,
  StoredAssertion,
} from "./record.js";
