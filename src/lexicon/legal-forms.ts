import { wordSet } from "./words.js";

/** What stands behind the name of a company and tells its legal form. */
export const legalForms = wordSet(`
  inc incorporated corp corporation co company ltd limited plc llc llp lp gmbh ag sa spa srl nv bv ab asa oy oyj kg kgaa
  se sas cie pty pte bhd jsc ojsc pjsc ooo kk a/s k/s i/s
`);

/** Words that the initials of an organisation may leave out. */
export const smallWords = wordSet("a an and at by for in of on the to");

/** Words that belong to the family name behind them. */
export const nameParticles = wordSet("von van de der den di da del della la le bin ibn al el dos du ter zu af abu ben");
