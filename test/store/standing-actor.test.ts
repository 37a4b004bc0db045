import { expect, test } from "vitest";
import { type HeldJudgement, standingActor } from "../../src/store/standing-actor.js";

const by = (person: 0 | 1, actor: string, verdict: HeldJudgement["verdict"], score = 1): HeldJudgement => ({
  person,
  actor,
  verdict,
  score,
});
const rule = (...[actor, verdict, score]: [string, HeldJudgement["verdict"], number?]) => by(0, actor, verdict, score);
const jo = (...[actor, verdict]: [string, HeldJudgement["verdict"]]) => by(1, actor, verdict);

test.each<[string, HeldJudgement[], string | null]>([
  ["nobody has judged", [], null],
  ["a rule is sure", [rule("a", "positive")], "a"],
  ["a rule is unsure", [rule("a", "unsure")], null],
  ["of two the surer", [rule("a", "positive", 0.6), rule("b", "positive", 0.9)], "b"],
  ["of two alike the same one always", [rule("b", "positive"), rule("a", "positive")], "a"],
  ["a rule's latest word", [rule("a", "positive"), rule("a", "negative")], null],
  ["a person says otherwise", [rule("a", "positive"), jo("b", "positive")], "b"],
  ["a person said no, and rules come later", [jo("a", "negative"), rule("a", "positive")], null],
  ["a person said no to one, a rule has another", [jo("a", "negative"), rule("b", "positive", 0.5)], "b"],
  ["a person's latest word", [jo("a", "negative"), jo("a", "positive")], "a"],
])("%s", (_, judgements, expected) => expect(standingActor(judgements)).toBe(expected));
