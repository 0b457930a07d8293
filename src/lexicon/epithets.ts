import { wordSet } from "./words.js";

/** Head nouns by which news goes on speaking of a person whom it has named. */
export const epithetNouns = wordSet(`
  leader politician statesman strongman despot dictator tyrant autocrat ruler monarch royal tycoon billionaire millionaire
  magnate businessman businesswoman entrepreneur star superstar singer actor actress musician comedian footballer striker
  champion boxer veteran incumbent democrat republican conservative socialist newcomer favourite favorite frontrunner
  nominee candidate youngster teenager pensioner grandmother grandfather suspect accused defendant
  father-of-two mother-of-two father-of-three mother-of-three yorker londoner texan californian parisian berliner
  scotsman irishman welshman frenchman englishman native lawmaker playmaker youngster author novelist
  president premier chancellor minister senator governor mayor congressman congresswoman mp chairman chairwoman boss
  coach manager envoy
  diplomat mogul icon legend firebrand maverick reformer
`);

/** Those of them that just as well mean somebody whom the text does not name: "the president" anybody's, "the author" any. */
export const officeNouns = wordSet(`
  leader monarch president premier chancellor minister senator governor mayor congressman congresswoman mp chairman
  chairwoman boss coach manager envoy diplomat author
`);
