/** What a process of the pool runs. */
export { extractOne as default } from "./extract-one.js";
