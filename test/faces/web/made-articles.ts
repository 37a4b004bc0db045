import type { Pledge } from "../../../src/model/index.js";
import { type MadeArticle, state } from "./made-record.js";

const norland = state("Norland", "Northern League");
const pledge: Omit<Pledge, "id" | "kind" | "evidence" | "rule" | "certainty" | "pledgers"> = {
  backers: [],
  announcer: null,
  recipients: [],
  purpose: null,
  place: null,
  amount: null,
  capacity: null,
  horizon: null,
  stage: "announced",
  sector: "unstated",
  additionality: "unstated",
  change: null,
  inclusions: [],
};

const summitText = `Norland will put between 30 billion and 50 billion crowns into a data centre of one gigawatt near Port Haven by 2031, Prime Minister Ada Lund said on Monday at the Harbour Summit.

"We expect to build the quietest machine in the world, and we expect it to pay for itself by 2030," Lund told delegates. "Talk is cheap; concrete is not."

Her energy minister was less sure. The ministry puts the cost of training its first model at about $40 million (some 37 million euros), a number that rivals dispute.

Bram Oster, chief executive of chip maker Tessel, signed the closing statement; Eastmark's delegation refused to. Among those expected on Tuesday is Kiri Vane of the Vane Fund, which pledged up to $2 billion a year for northern power lines.`;

/** A summit as an outlet reports it: every kind of assertion, some inside one another. */
export const summit: MadeArticle = {
  text: summitText,
  publications: [
    {
      url: "https://harbour-post.example/summit",
      outlet: "harbour-post.example",
      title: "Norland bets on a gigawatt by the sea",
      published: "2025-02-10T08:00:00Z",
    },
    { url: "https://reprint.example/1", outlet: "reprint.example", title: "Norland's gigawatt", published: "2025-02-11" },
  ],
  assertions: ({ party, amount, phrase, span, common }) => [
    {
      assertion: {
        ...common("pledge", "between 30 billion and 50 billion crowns", summitText.slice(0, summitText.indexOf("\n"))),
        ...pledge,
        pledgers: [party("Norland")],
        announcer: party("Ada Lund", { role: "Prime Minister", affiliation: "Norland" }),
        purpose: phrase("a data centre of one gigawatt"),
        place: phrase("Port Haven"),
        amount: amount("between 30 billion and 50 billion crowns", { low: 3e10, high: 5e10, currency: "NOK", hedge: "range" }),
        capacity: { raw: "one gigawatt", ...span("one gigawatt"), low: 1, high: 1, unit: "GW", hedge: "exact" },
        horizon: { raw: "by 2031", ...span("by 2031"), from: null, to: "2031-12-31" },
      },
      actors: { "pledgers/0": norland, announcer: { ...norland, id: "ada-lund", name: "Ada Lund", type: "person" } },
    },
    {
      assertion: {
        ...common(
          "quotation",
          "We expect to build",
          `"We expect to build the quietest machine in the world, and we expect it to pay for itself by 2030," Lund told delegates. "Talk is cheap; concrete is not."`,
        ),
        form: "direct",
        act: "said",
        speaker: party("Lund", { name: "Ada Lund", role: "Prime Minister", affiliation: "Norland" }),
        cue: phrase("told"),
        content: [
          phrase("We expect to build the quietest machine in the world, and we expect it to pay for itself by 2030,"),
          phrase("Talk is cheap; concrete is not."),
        ],
        addressee: null,
        about: [{ text: "the quietest machine in the world", ...span("the quietest machine in the world"), name: null }],
      },
      actors: { speaker: { ...norland, id: "ada-lund", name: "Ada Lund", type: "person" } },
    },
    {
      assertion: {
        ...common(
          "forecast",
          "it to pay for itself",
          `"We expect to build the quietest machine in the world, and we expect it to pay for itself by 2030," Lund told delegates.`,
        ),
        speaker: party("Lund", { name: "Ada Lund" }),
        content: phrase("we expect it to pay for itself by 2030"),
        horizon: { raw: "by 2030", ...span("by 2030"), from: null, to: "2030-12-31" },
      },
    },
    {
      assertion: {
        ...common(
          "figure",
          "about $40 million",
          "The ministry puts the cost of training its first model at about $40 million (some 37 million euros), a number that rivals dispute.",
        ),
        subject: phrase("training its first model"),
        measure: "training cost",
        scope: null,
        amount: amount("about $40 million", {
          low: 4e7,
          high: 4e7,
          currency: "USD",
          hedge: "about",
          alsoStatedAs: [{ low: 3.7e7, high: 3.7e7, currency: "EUR" }],
        }),
        assertedBy: party("The ministry"),
        basis: "disputed",
      },
    },
    {
      assertion: {
        ...common("attendance", "Bram Oster", "Bram Oster, chief executive of chip maker Tessel, signed the closing statement"),
        party: party("Bram Oster", { role: "chief executive", affiliation: "Tessel" }),
        event: phrase("Harbour Summit"),
        status: "signed",
      },
    },
    {
      assertion: {
        ...common("attendance", "Eastmark", "Eastmark's delegation refused to."),
        party: party("Eastmark"),
        event: phrase("Harbour Summit"),
        status: "refused-to-sign",
      },
      actors: { party: state("Eastmark", "Eastern Pact") },
    },
    {
      assertion: {
        ...common("attendance", "Kiri Vane", "Among those expected on Tuesday is Kiri Vane of the Vane Fund"),
        party: party("Kiri Vane", { affiliation: "Vane Fund" }),
        event: phrase("Harbour Summit"),
        status: "expected",
      },
    },
    {
      assertion: {
        ...common("attendance", "Lund", "Prime Minister Ada Lund said on Monday at the Harbour Summit."),
        party: party("Ada Lund", { role: "Prime Minister" }),
        event: phrase("Harbour Summit"),
        status: "attended",
      },
    },
    {
      assertion: {
        ...common(
          "pledge",
          "up to $2 billion a year",
          "Kiri Vane of the Vane Fund, which pledged up to $2 billion a year for northern power lines.",
        ),
        ...pledge,
        pledgers: [party("Vane Fund")],
        purpose: phrase("northern power lines"),
        amount: amount("up to $2 billion a year", { high: 2e9, currency: "USD", hedge: "up-to", perPeriod: "year" }),
      },
    },
  ],
};

const longWord = "antidis".repeat(40_000);
const hostileText = `<script>document.title = "owned"</script><img src=x onerror="document.title='owned'"> The fund “<b onclick=alert(1)>Gold</b>” pledges <style>body{display:none}</style> tens of billions.

Safe \u202eesrever\u2066 words \u0000 and \r an end. ]]> --> </article></main> &lt;i&gt; "quoted' ${longWord}`;

/** An article that tries what it can. */
export const hostile: MadeArticle = {
  text: hostileText,
  language: `en"><script>document.title="owned"</script>`,
  publications: [
    {
      url: `javascript:document.title="owned"`,
      outlet: `<img src=x onerror="document.title='owned'">\u202egro.live`,
      title: `</title><script>document.title = "owned"</script>\u202etitle ${"W".repeat(5000)}`,
      published: `2025-02-10"><script>document.title="owned"</script>`,
    },
    { url: "data:text/html,<script>1</script>", outlet: null, title: null, published: null },
    { url: "https://user:pass@evil.example/", outlet: "evil.example", title: longWord, published: null },
  ],
  assertions: ({ party, amount, phrase, common, span }) => [
    {
      assertion: {
        ...common("pledge", "tens of billions", "pledges <style>body{display:none}</style> tens of billions."),
        ...pledge,
        pledgers: [party("<b onclick=alert(1)>Gold</b>", { role: `"><script>document.title="owned"</script>`, affiliation: "\u202eGold" })],
        purpose: { text: longWord, ...span(longWord) },
        place: phrase("<style>body{display:none}</style>"),
        amount: amount("tens of billions", { raw: "<u>tens of billions</u>", hedge: "vague" }),
      },
      actors: { "pledgers/0": { ...norland, name: `<script>document.title="owned"</script>`, bloc: `<img src=x onerror=alert(1)>` } },
    },
    {
      assertion: {
        ...common("quotation", "Safe", `Safe \u202eesrever\u2066 words`),
        form: "direct",
        act: "said",
        speaker: null,
        cue: null,
        content: [{ text: longWord, ...span(longWord) }, phrase("\u202eesrever\u2066 words \u0000 and \r an end. ]]> -->")],
        addressee: null,
        about: [{ text: "<i>", ...span("&lt;i&gt;"), name: "<i>about</i>" }],
      },
    },
    {
      assertion: {
        ...common("attendance", "Gold", "The fund “<b onclick=alert(1)>Gold</b>”"),
        party: party("Gold"),
        event: phrase("</article></main>"),
        status: "attended",
      },
    },
    {
      assertion: {
        ...common("forecast", "</article>", "</article></main> &lt;i&gt;"),
        speaker: party("Gold", { name: "<a href=javascript:alert(1)>" }),
        content: phrase("</article></main> &lt;i&gt;"),
        horizon: null,
      },
    },
  ],
};
