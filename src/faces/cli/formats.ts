/** How an answer can be printed. */
export const formats = ["table", "json", "csv"] as const;
export type Format = (typeof formats)[number];
