import { wordSet } from "./words.js";

/** Words that hold a sentence together and tell little of what it says; what is left are its content words. */
export const functionWords = wordSet(`
  a an the this that these those some any no each every such
  i me my mine myself we us our ours ourselves you your yours he him his himself she her hers herself
  it its itself they them their theirs themselves who whom whose which what there here
  am is are was were be been being have has had having do does did done doing
  will would shall should can could may might must im ive ill id were weve well youre theyre its thats dont doesnt didnt
  wont cant isnt arent wasnt
  and or but nor so yet if because as than then when while where how why whether though although
  of in on at by for from to into onto with without about over under after before between against through during
  up down out off not never very just also too only even still more most much many all both
  say says said
`);
