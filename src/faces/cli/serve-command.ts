import { z } from "zod";
import { faceCommand } from "./face-command.js";
import { aborted } from "./host.js";

export const whereToServe = {
  port: z.coerce
    .number("must be a port number")
    .int("must be a port number")
    .min(0, "must be a port number, 0 to 65535")
    .max(65_535, "must be a port number, 0 to 65535")
    .default(4747)
    .describe("the port to listen on; 0 takes any that is free"),
  host: z.string().min(1, "must not be empty").default("127.0.0.1").describe("the address to listen on"),
};

export const serveCommand = faceCommand({
  form: "face",
  name: "serve",
  summary: "show a record as pages, on this machine",
  record: "reads",
  input: z.object(whereToServe),
  async run({ port, host: address }, { host, effects, record }) {
    const { serve } = await import("../web/serve.js");
    const server = await serve({ record, port, host: address });
    try {
      await host.stdout.write(`Serving ${record} at ${server.url} (end with Ctrl-C)\n`);
      await aborted(effects.signal);
    } finally {
      await server.close();
    }
  },
});
