/** What a process of the pool runs. */
export { extractOne, readOne } from "./extract-one.js";
