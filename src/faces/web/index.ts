/** The record as pages. Takes a record, gives a site that shows it: server-rendered, readable without scripts, loading nothing from elsewhere. */
export { type AppOptions, createApp } from "./app.js";
export { type Served, type ServeOptions, serve } from "./serve.js";
