// Puts the offsets of the annotated articles (tests/gold) right after an edit: every quoted piece moves to the
// occurrence of its words nearest to where it was. Names what is no longer in the text, with exit code 1.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";

const folder = new URL("../tests/gold/", import.meta.url);

function nearest(text, words, start) {
  let best = -1;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (best < 0 || Math.abs(at - start) < Math.abs(best - start)) best = at;
  }
  return best;
}

for (const file of readdirSync(folder).filter((name) => name.endsWith(".json"))) {
  const text = readFileSync(new URL(file.replace(/json$/u, "txt"), folder), "utf8");
  const json = readFileSync(new URL(file, folder), "utf8");
  const moved = json.replace(
    /("words":("(?:[^"\\]|\\.)*"),"start":)(\d+),"end":\d+/gu,
    (whole, head, quoted, start) => {
      const words = JSON.parse(quoted);
      const at = nearest(text, words, Number(start));
      if (at >= 0) return `${head}${at},"end":${at + words.length}`;
      console.error(`${file}: ${quoted} is not in the text`);
      process.exitCode = 1;
      return whole;
    },
  );
  if (moved !== json) writeFileSync(new URL(file, folder), moved);
}
