/** What a thread of the pool runs. */
export { extractOne as default } from "./extract-one.js";
