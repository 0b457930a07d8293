import { contains, type Span } from "../../src/model/span.js";
import type { ArticleResponse } from "../../src/server/api-types.js";
import type { Selection } from "../graph/visibility.js";

/** The node that the words at an offset stand for: whom they mention, else what is stated there. */
export function spotAt({ mentions, statements }: ArticleResponse, offset: number): Selection | undefined {
  const here: Span = { start: offset, end: offset + 1 };
  let shortest: { readonly node: string; readonly length: number } | undefined;
  for (const { node, mentions: spans } of mentions) {
    for (const span of spans) {
      const length = span.end - span.start;
      if (contains(span, here) && length < (shortest?.length ?? Infinity)) shortest = { node, length };
    }
  }
  const stated = statements.filter(({ spans }) => spans.some((span) => contains(span, here)));
  // What is stated within another statement lies inside its words.
  const inner = stated.sort((a, b) => (b.spans[0]?.start ?? 0) - (a.spans[0]?.start ?? 0))[0];
  const id = shortest?.node ?? inner?.id;
  return id === undefined ? undefined : { kind: "node", id };
}
