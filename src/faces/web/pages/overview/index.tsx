/** The first page. Takes what the operations answer about a whole record, gives it at a glance. */

import { page } from "../../page.js";
import { EmptyRecord } from "../../parts/empty.js";
import { overviewAnswer, overviewQuery } from "./answer.js";
import { Glance, Leaders } from "./glance.js";
import { Lists } from "./lists.js";

export const overview = page({
  path: "/",
  query: overviewQuery,
  load: ({ query }, context) => overviewAnswer(query, context),
  draw: (answer, { query }, site) => ({
    title: "The record at a glance",
    section: "/",
    body:
      answer.coverage.articles === 0 ? (
        <>
          <h1>The record at a glance</h1>
          <EmptyRecord site={site} />
        </>
      ) : (
        <>
          <Glance answer={answer} />
          <Leaders answer={answer} />
          <Lists answer={answer} query={query} />
        </>
      ),
  }),
});
