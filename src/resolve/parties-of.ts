import type { Assertion, Party } from "../model/index.js";

/** A party and where it stands in its assertion: `pledgers/0`, `speaker`. `acts` is false where it only receives and may be a mere place. */
export interface PlacedParty {
  readonly field: string;
  readonly party: Party;
  readonly acts: boolean;
}

const one = (field: string, party: Party | null): PlacedParty[] => (party === null ? [] : [{ field, party, acts: true }]);
const many = (field: string, parties: readonly Party[], acts = true): PlacedParty[] =>
  parties.map((party, at) => ({ field: `${field}/${at}`, party, acts }));

/** Every party of an assertion, in the order of its fields. */
export function partiesOf(assertion: Assertion): readonly PlacedParty[] {
  switch (assertion.kind) {
    case "pledge":
      return [
        ...many("pledgers", assertion.pledgers),
        ...many("backers", assertion.backers),
        ...one("announcer", assertion.announcer),
        ...many("recipients", assertion.recipients, false),
      ];
    case "quotation":
      return [...one("speaker", assertion.speaker), ...one("addressee", assertion.addressee)];
    case "figure":
      return one("assertedBy", assertion.assertedBy);
    case "attendance":
      return one("party", assertion.party);
    case "forecast":
      return one("speaker", assertion.speaker);
  }
}
