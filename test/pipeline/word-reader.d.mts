import type { PublishedArticle } from "../../src/model/index.js";
import type { Reader } from "../../src/read/reader.js";

export declare const wordReader: Reader;
export declare function madeArticles(count: number): PublishedArticle[];
