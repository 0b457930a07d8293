import { useEffect, useState } from "react";
import type { ArticleResponse } from "../../src/server/api-types.js";
import { useSource } from "./source.js";

/** Articles as they come in, one after the other; one that cannot be read is missing. */
export function useArticles(ids: readonly string[]): ReadonlyMap<string, ArticleResponse> {
  const source = useSource();
  const [articles, setArticles] = useState<ReadonlyMap<string, ArticleResponse>>(new Map());
  const wanted = ids.join("\n");
  useEffect(() => {
    let waiting = true;
    const load = async () => {
      for (const id of wanted.split("\n")) {
        if (!waiting || id === "") return;
        // Its evidence, which asks for the same, tells why an article cannot be read.
        const article = await source.article(id).catch(() => undefined);
        if (article !== undefined) setArticles((known) => new Map(known).set(id, article));
      }
    };
    void load();
    return () => {
      waiting = false;
    };
  }, [source, wanted]);
  return articles;
}
