import type { Assertion } from "./assertion.js";
import type { Party } from "./party.js";

/** What a party does in an assertion. Of these only a recipient need not act: it may be a mere place. */
export type PartyRole = "pledger" | "backer" | "announcer" | "recipient" | "speaker" | "addressee" | "asserter" | "attendee";

/** A party and where it stands: `pledgers/0`, `speaker`. */
export interface PlacedParty {
  readonly field: string;
  readonly role: PartyRole;
  readonly party: Party;
}

const one = (field: string, role: PartyRole, party: Party | null): PlacedParty[] => (party === null ? [] : [{ field, role, party }]);
const many = (field: string, role: PartyRole, parties: readonly Party[]): PlacedParty[] =>
  parties.map((party, index) => ({ field: `${field}/${index}`, role, party }));

/** Every party of an assertion, in the order of its fields. */
export function partiesOf(assertion: Assertion): readonly PlacedParty[] {
  switch (assertion.kind) {
    case "pledge":
      return [
        ...many("pledgers", "pledger", assertion.pledgers),
        ...many("backers", "backer", assertion.backers),
        ...one("announcer", "announcer", assertion.announcer),
        ...many("recipients", "recipient", assertion.recipients),
      ];
    case "quotation":
      return [...one("speaker", "speaker", assertion.speaker), ...one("addressee", "addressee", assertion.addressee)];
    case "figure":
      return one("assertedBy", "asserter", assertion.assertedBy);
    case "attendance":
      return one("party", "attendee", assertion.party);
    case "forecast":
      return one("speaker", "speaker", assertion.speaker);
  }
}
