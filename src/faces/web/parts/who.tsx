import type { FC } from "hono/jsx";
import { Said } from "./said.js";

interface Named {
  readonly name: string;
  readonly actorName: string | null;
  readonly bloc: string | null;
}

/** A side in the story, small beside a name. */
export const Bloc: FC<{ name: string | null }> = ({ name }) =>
  name === null ? null : (
    <>
      {" "}
      <span class="bloc">
        <Said text={name} />
      </span>
    </>
  );

/** What somebody is where: "CEO, Qlik"; nothing where the article does not say. */
export const Standing: FC<{ role: string | null; affiliation: string | null }> = ({ role, affiliation }) => {
  const parts = [role, affiliation].filter((part) => part !== null && part !== "");
  return parts.length === 0 ? null : (
    <span class="standing">
      <Said text={parts.join(", ")} />
    </span>
  );
};

/** A party by the name of the actor behind it where one is known, with its bloc; the article's own name stays in the reader. */
export const Who: FC<{ who: Named }> = ({ who }) => (
  <span class="who">
    <b>
      <Said text={who.actorName ?? who.name} />
    </b>
    <Bloc name={who.bloc === (who.actorName ?? who.name) ? null : who.bloc} />
  </span>
);

const once = (parties: readonly Named[]): readonly Named[] => [
  ...new Map(parties.map((party) => [party.actorName ?? party.name, party])).values(),
];

/** Several parties, each once, one below the other. */
export const Everybody: FC<{ parties: readonly Named[]; nobody?: string }> = ({ parties, nobody }) =>
  parties.length === 0 ? (
    nobody === undefined ? null : (
      <span class="quiet">{nobody}</span>
    )
  ) : (
    <ul class="names">
      {once(parties).map((party) => (
        <li>
          <Who who={party} />
        </li>
      ))}
    </ul>
  );
