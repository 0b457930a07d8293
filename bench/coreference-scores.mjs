// Scores of coreference that take nothing but the graph of each text: GAP's pronouns, NewsWCL50's descriptions of people.
import { namesAndDescriptions } from "./coreference-corpora.mjs";

const overlap = ([a, b], [c, d]) => a < d && c < b;
const ratio = (part, whole) => part / Math.max(whole, 1);
const f1 = ({ right, wrong, missed }) => (2 * right) / Math.max(2 * right + wrong + missed, 1);

/** For each offset of the clean text the one of the corpus's text: cleaning only drops or replaces single characters. */
function offsetsIn(text, clean) {
  const offsets = [];
  let at = 0;
  for (const character of clean) {
    const next = text.indexOf(character, at);
    if (/\S/u.test(character) && next !== -1 && next - at < 12) at = next;
    for (let i = 0; i < character.length; i += 1) offsets.push(at + i);
    if (text[at] === character[0] || /\s/u.test(text[at] ?? "")) at += character.length;
  }
  offsets.push(text.length);
  return offsets;
}

/** The mentions of each node: spans in the gold text, by kind. */
function nodes(graph, text) {
  const offsets = offsetsIn(text, graph.article.text);
  const labels = new Map(graph.nodes.map((node) => [node.id, node.label]));
  return graph.relationships
    .filter((one) => one.type === "MENTIONS")
    .map(({ to, properties }) => ({
      label: labels.get(to),
      mentions: properties.startOffsets.map((start, i) => ({
        span: [offsets[start], offsets[properties.endOffsets[i] - 1] + 1],
        kind: properties.kinds[i],
      })),
    }));
}

/** F1 over "does this pronoun stand for this name", as GAP's own scorer counts it, for women, men and all. */
export function scoreGap(documents, graphs) {
  const counts = [true, false].map(() => ({ right: 0, wrong: 0, missed: 0 }));
  for (const [i, { text, pronoun, names, female }] of documents.entries()) {
    const own = nodes(graphs[i], text).filter(({ mentions }) =>
      mentions.some(({ span, kind }) => kind === "pronoun" && overlap(span, pronoun)),
    );
    const count = counts[female ? 0 : 1];
    for (const { span, same } of names) {
      const given = own.some(({ mentions }) =>
        mentions.some((one) => one.kind !== "pronoun" && overlap(one.span, span)),
      );
      if (given) count[same ? "right" : "wrong"] += 1;
      else if (same) count.missed += 1;
    }
  }
  const [women, men] = counts;
  const all = { right: women.right + men.right, wrong: women.wrong + men.wrong, missed: women.missed + men.missed };
  return { all: f1(all), women: f1(women), men: f1(men), bias: f1(women) / f1(men) };
}

/**
 * Descriptions of people: of the gold ones the share that the node of the person holds; of those that the nodes of these
 * people hold the share that is gold. The node of a person is the one that holds most of the gold names.
 */
export function scoreNewsWcl(documents, graphs) {
  const count = { gold: 0, found: 0, given: 0, right: 0 };
  for (const [i, { text, chains }] of documents.entries()) {
    const people = nodes(graphs[i], text).filter(({ label }) => label === "Person");
    for (const [id, spans] of Object.entries(chains)) {
      const { named, described } = namesAndDescriptions(text, id, spans);
      const held = ({ mentions }) =>
        mentions.filter(({ span, kind }) => kind === "name" && named.some((name) => overlap(name, span))).length;
      const [best] = people.filter((node) => held(node) > 0).sort((a, b) => held(b) - held(a));
      const given = best?.mentions.filter(({ kind }) => kind === "description").map(({ span }) => span) ?? [];
      count.gold += described.length;
      count.found += described.filter((span) => given.some((one) => overlap(one, span))).length;
      count.given += given.length;
      count.right += given.filter((one) => spans.some((span) => overlap(one, span))).length;
    }
  }
  return { gold: count.gold, recall: ratio(count.found, count.gold), precision: ratio(count.right, count.given) };
}
