// Readers of the corpora with coreference: plain text as the product reads it, gold chains as UTF-16 spans of that text.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** GUM's genres whose texts are for non-commercial use only. */
export const nonCommercial = /^GUM_(?:essay|fiction|letter|podcast|whow)_/u;

/** GUM (Zeldes 2017): every chain with the heads of its mentions. */
export function readGum(folder, wanted = () => true) {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".conllu") && wanted(name))
    .sort()
    .map((name) => ({ name: name.replace(".conllu", ""), ...gumDocument(readFileSync(join(folder, name), "utf8")) }));
}

function gumDocument(file) {
  let text = "";
  const words = [];
  const open = new Map();
  const chains = {};
  let [whole, paragraph] = [undefined, false];
  const close = (id) => {
    const begun = open.get(id)?.pop();
    if (begun === undefined) return;
    const heads = begun.heads.map((head) => begun.word + head - 1).filter((word) => word < words.length);
    const spans = (heads.length > 0 ? heads : [begun.word]).map((word) => words[word]);
    (chains[id] ??= []).push({ start: begun.start, end: words.at(-1)[1], heads: spans });
  };
  for (const line of file.split("\n")) {
    if (line === "") whole = undefined;
    if (line.startsWith("# newpar") && !line.startsWith("# newpar_block")) paragraph = true;
    if (line === "" || line.startsWith("#")) continue;
    const cells = line.split("\t");
    const [id, form] = cells;
    const misc = cells[9] ?? "";
    if (id.includes(".")) continue;
    if (id.includes("-")) {
      const [first, last] = id.split("-").map(Number);
      whole = { glued: misc.includes("SpaceAfter=No"), first, last };
      continue;
    }
    if (paragraph && text !== "") text = `${text.trimEnd()}\n\n`;
    paragraph = false;
    const start = text.length;
    text += form;
    words.push([start, text.length]);
    const inside = whole !== undefined && whole.first <= Number(id) && Number(id) <= whole.last;
    const glued = inside ? Number(id) < whole.last || whole.glued : misc.includes("SpaceAfter=No");
    if (!glued) text += " ";
    const marks = /(?:^|\|)Entity=([^|\t]+)/u.exec(misc)?.[1] ?? "";
    for (const [, opened, closed, ended] of marks.matchAll(/\(([^()]+)(\))?|(\d+)\)/gu)) {
      if (ended !== undefined) close(ended);
      else {
        const parts = opened.split("-");
        const heads = /^\d+(?:,\d+)*$/u.test(parts[5] ?? "") ? parts[5].split(",").map(Number) : [1];
        if (!open.has(parts[0])) open.set(parts[0], []);
        open.get(parts[0]).push({ start, word: words.length - 1, heads });
        if (closed !== undefined) close(parts[0]);
      }
    }
  }
  return { text, chains };
}

/** GAP (Webster et al. 2018): one pronoun a snippet and two names, each with whether it is whom the pronoun stands for. */
export function readGap(file) {
  const [, ...rows] = readFileSync(file, "utf8").trim().split("\n");
  return rows.map((row) => {
    const cells = row.split("\t");
    const text = cells[1];
    const units = unitsOf(text);
    const span = (words, offset) => [units(Number(offset)), units(Number(offset)) + words.length];
    return {
      name: cells[0],
      text,
      pronoun: span(cells[2], cells[3]),
      female: /^(?:she|hers?|herself)$/iu.test(cells[2]),
      names: [
        { span: span(cells[4], cells[5]), same: cells[6] === "TRUE" },
        { span: span(cells[7], cells[8]), same: cells[9] === "TRUE" },
      ],
    };
  });
}

/** Code points to UTF-16 units. */
function unitsOf(text) {
  if (!/[\ud800-\udbff]/u.test(text)) return (offset) => offset;
  const at = [];
  for (let unit = 0; unit < text.length; unit += text.codePointAt(unit) > 0xffff ? 2 : 1) at.push(unit);
  return (offset) => at[offset] ?? text.length;
}

/** NewsWCL50 (Hamborg et al. 2019): the chains of people; its tokens are set together as a text. */
export function readNewsWcl(file) {
  const documents = new Map();
  let rows;
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line.startsWith("#begin")) documents.set(line.split(" ")[2].replace(";", ""), (rows = []));
    else if (line !== "" && !line.startsWith("#")) rows.push(line.split("\t"));
  }
  return [...documents].map(([name, cells]) => ({ name, ...newsWclDocument(cells) }));
}

const gluedToTheLeft = /^(?:[,.;:!?)\]}%”’]+|['’]s|n['’]t|['’](?:re|ve|ll|d|m)|-|–|…|\.\.\.)$/u;

function newsWclDocument(rows) {
  let text = "";
  let quoted = false;
  const words = [];
  const open = new Map();
  const chains = {};
  for (const [, , , form, mark] of rows) {
    if (/^(?:\\n)+$/u.test(form)) {
      text = `${text.trimEnd()}\n\n`;
      words.push(undefined);
    } else {
      const fresh = text === "" || text.endsWith("\n");
      const closing = form === '"' && quoted;
      const opened = text.endsWith('"') && quoted && /^(?:[ \n]|)$/u.test(text.at(-2) ?? "");
      if (!fresh && !gluedToTheLeft.test(form) && !/[([{“‘$\-–]$/u.test(text) && !closing && !opened) text += " ";
      if (form === '"') quoted = !quoted;
      words.push([text.length, text.length + form.length]);
      text += form;
    }
    for (const tag of mark === "-" ? [] : mark.split("|").map((part) => part.trim())) {
      const id = tag.replace(/[()]/gu, "");
      if (tag.startsWith("(")) open.set(id, [...(open.get(id) ?? []), words.length - 1]);
      const begun = tag.endsWith(")") ? open.get(id)?.pop() : undefined;
      const own = begun === undefined ? [] : words.slice(begun).filter((word) => word !== undefined);
      if (own.length > 0 && id.endsWith("_ACTOR")) (chains[id] ??= []).push([own[0][0], own.at(-1)[1]]);
    }
  }
  return { text, chains };
}

/** Parts of a chain's id in NewsWCL50 that are no part of the person's name. */
const noName = new Set([
  "usa",
  "prk",
  "kor",
  "jpn",
  "chn",
  "rus",
  "fra",
  "irn",
  "republicans",
  "democrats",
  "jae",
  "un",
]);
const familyNames = new Map([
  ["jong", "kim"],
  ["jinping", "xi"],
]);

/** The mentions of a person in NewsWCL50 apart: those with a name, and descriptions. */
export function namesAndDescriptions(text, id, spans) {
  const parts = id.toLowerCase().split("_").slice(1, -1);
  const names = new Set(
    parts.filter((part) => !noName.has(part)).flatMap((part) => [part, familyNames.get(part) ?? part]),
  );
  const wordsOf = ([start, end]) =>
    text
      .slice(start, end)
      .toLowerCase()
      .split(/[^\p{L}]+/u);
  const named = spans.filter((span) => wordsOf(span).some((word) => names.has(word)));
  const described = spans.filter(
    (span) => !named.includes(span) && !/^(?:donald|emmanuel)$/iu.test(text.slice(...span)),
  );
  return { named, described };
}
