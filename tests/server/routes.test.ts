import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type {
  ArticleResponse,
  BetweenResponse,
  ErrorResponse,
  GraphResponse,
  NeighbourhoodResponse,
  NodesResponse,
  QueryResponse,
  SavedQueriesResponse,
  SchemaResponse,
  SearchResponse,
  StatusResponse,
} from "../../src/server/api-types.js";
import { startServer, type RunningServer } from "../../src/server/start-server.js";
import { harbourGraphs } from "../viz/harbour-articles.js";
import { ask, temporaryStore, type TemporaryStore } from "./fixture.js";

const graphs = harbourGraphs();
const [crane] = graphs;
if (crane === undefined) throw new Error("An article is needed.");
const mara = "person:mara-lindqvist";

let held: TemporaryStore;
let server: RunningServer;

beforeAll(async () => {
  held = await temporaryStore(graphs);
  server = await startServer({ store: held.store, port: 0, vizDir: held.folder });
});

afterAll(async () => {
  await server.close();
  await held.dispose();
});

async function get<T>(path: string): Promise<T> {
  const { status, text } = await ask(server.url + path);
  expect(status).toBe(200);
  return JSON.parse(text) as T;
}

async function refusal(path: string, headers: Record<string, string> = {}): Promise<readonly [number, string]> {
  const { status, text } = await ask(server.url + path, { headers });
  return [status, (JSON.parse(text) as ErrorResponse).error.code];
}

async function query(body: unknown): Promise<{ readonly status: number; readonly body: unknown }> {
  const headers = { "content-type": "application/json" };
  const answer = await ask(`${server.url}/api/query`, { method: "POST", headers, body: JSON.stringify(body) });
  return { status: answer.status, body: JSON.parse(answer.text) };
}

describe("the graph to start with", () => {
  it("is all of a small store, articles without their text", async () => {
    const graph = await get<GraphResponse>("/api/graph");
    const ids = graphs.flatMap(({ nodes }) => nodes.map(({ id }) => id));
    // The node of an organisation is called without its legal form.
    const resolved = ids.map((id) => (id === "organization:skandia-quay-company" ? "organization:skandia-quay" : id));
    expect(new Set(graph.nodes.map(({ id }) => id))).toEqual(new Set(resolved));
    expect(graph.relationships).toHaveLength(graphs.flatMap(({ relationships }) => relationships).length);
    expect(graph.truncated).toBe(false);
    expect(graph.totals.Article).toBe(2);
    const article = graph.nodes.find(({ label }) => label === "Article");
    expect(article?.properties).toHaveProperty("title");
    expect(article?.properties).not.toHaveProperty("text");
  });

  it("keeps the best connected under a cap, and says so", async () => {
    const graph = await get<GraphResponse>("/api/graph?limit=10");
    expect(graph.nodes).toHaveLength(10);
    expect(graph.truncated).toBe(true);
    const ids = new Set(graph.nodes.map(({ id }) => id));
    expect(ids).toContain(mara);
    expect(ids).not.toContain("place:sweden");
    expect(graph.totals.Statement).toBe(13);
    for (const { from, to } of graph.relationships) expect(ids.has(from) && ids.has(to)).toBe(true);
    expect(graph.relationships.length).toBeGreaterThan(5);
  });

  it("says what stands in the store", async () => {
    const status = await get<StatusResponse>("/api/status");
    expect(status).toMatchObject({ engine: "embedded", counts: { nodes: { Article: 2, Person: 5, Statement: 13 } } });
  });
});

describe("a node's neighbours", () => {
  const url = `/api/nodes/${encodeURIComponent(mara)}/neighbours`;

  it("are counted by type first", async () => {
    const { node, counts, total } = await get<NeighbourhoodResponse>(`${url}?limit=1`);
    expect(node.properties.name).toBe("Mara Lindqvist");
    expect(counts).toContainEqual({ type: "SAID", direction: "out", count: 3 });
    expect(counts).toContainEqual({ type: "MENTIONS", direction: "in", count: 2 });
    expect(total).toBe(counts.reduce((sum, { count }) => sum + count, 0));
  });

  it("come in pages that leave nothing out and repeat nothing", async () => {
    const whole = await get<NeighbourhoodResponse>(`${url}?limit=100`);
    const paged: string[] = [];
    for (let offset = 0; offset < whole.total; offset += 3) {
      const page = await get<NeighbourhoodResponse>(`${url}?limit=3&offset=${offset}`);
      paged.push(...page.relationships.map(({ id }) => id));
    }
    expect(paged).toEqual(whole.relationships.map(({ id }) => id));
    expect(new Set(paged).size).toBe(whole.total);
  });

  it("can be of one type", async () => {
    const said = await get<NeighbourhoodResponse>(`${url}?type=SAID`);
    expect(said.relationships.map(({ type, from }) => [type, from])).toEqual(Array(3).fill(["SAID", mara]));
    expect(said.nodes.every(({ label }) => label === "Statement")).toBe(true);
  });
});

describe("nodes by their ids", () => {
  it("come in the order asked for, those that are not there left out, with the heads of their articles", async () => {
    const statement = graphs[0]?.nodes.find(({ label }) => label === "Statement");
    const ids = [statement?.id, "person:nobody", mara, "nothing like an id"];
    const headers = { "content-type": "application/json" };
    const { text } = await ask(`${server.url}/api/nodes`, { method: "POST", headers, body: JSON.stringify({ ids }) });
    const { nodes, articles } = JSON.parse(text) as NodesResponse;
    expect(nodes.map(({ id }) => id)).toEqual([statement?.id, mara]);
    expect(nodes[0]?.properties).toEqual(statement?.properties);
    expect(articles.map(({ id }) => id)).toEqual([graphs[0]?.article.id]);
  });
});

describe("what joins some nodes and others", () => {
  const between = async (some: readonly string[], others: readonly string[]) => {
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ some, others });
    const { text } = await ask(`${server.url}/api/between`, { method: "POST", headers, body });
    return JSON.parse(text) as BetweenResponse;
  };

  it("is every relationship, whichever way it runs, with the heads of the articles that support it", async () => {
    const all = graphs.flatMap(({ relationships }) => relationships);
    const others = [...new Set(graphs.flatMap(({ nodes }) => nodes.map(({ id }) => id)))];
    const around = all.filter(({ from, to }) => from === mara || to === mara).map(({ id }) => id);
    const { relationships, articles } = await between([mara], others);
    expect(relationships.map(({ id }) => id)).toEqual(around.sort());
    const heads = graphs.map(({ article: { id, title, publisher, published } }) => ({
      id,
      title,
      publisher,
      published,
    }));
    expect(articles).toEqual(heads.map((head) => expect.objectContaining(head) as object));
    expect((await between([mara], ["place:sweden"])).relationships).toEqual([]);
  });

  it("comes with a graph's articles, also with those that its cap left out", async () => {
    const { articles, nodes } = await get<GraphResponse>("/api/graph?limit=10");
    expect(nodes.filter(({ label }) => label === "Article")).toHaveLength(1);
    expect(articles.map(({ id }) => id)).toEqual(graphs.map(({ article }) => article.id).sort());
  });
});

describe("an article", () => {
  it("comes with its text and the true span of everything in it", async () => {
    const article = await get<ArticleResponse>(`/api/articles/${encodeURIComponent(crane.article.id)}`);
    expect(article.text).toBe(crane.article.text);
    const words = ({ start, end }: { readonly start: number; readonly end: number }) => article.text.slice(start, end);
    for (const { mentions } of article.mentions) {
      for (const mention of mentions) expect(words(mention)).toBe(mention.surface);
    }
    expect(article.mentions.find(({ node }) => node === mara)?.mentions.map(words)).toEqual([
      "Mara Lindqvist",
      "Lindqvist",
      "Mayor Lindqvist",
      "Lindqvist",
    ]);
    expect(article.statements).toHaveLength(8);
    for (const { spans, properties } of article.statements) expect(spans.map(words).join(" ")).toBe(properties.text);
    const denial = article.statements.find(({ properties }) => properties.cue === "denied");
    expect(denial?.sources.map(({ name, speaker, cue }) => [name, words(speaker), cue && words(cue)])).toEqual([
      ["Skandia Quay Company", "Skandia", "denied"],
    ]);
  });

  it("that is not there is an error that names it", async () => {
    expect(await refusal("/api/articles/article%3Anone")).toEqual([404, "article-unknown"]);
  });
});

describe("search", () => {
  it("looks in names, aliases and statements, letter case aside", async () => {
    const ids = async (words: string) =>
      (await get<SearchResponse>(`/api/search?words=${encodeURIComponent(words)}`)).hits.map(({ id }) => id);
    expect((await ids("OYELARAN"))[0]).toBe("person:petra-oyelaran");
    expect(await ids("ms oyel")).toContain("person:petra-oyelaran");
    expect((await ids("hiding behind"))[0]).toMatch(/^statement:/u);
    expect(await ids("no such words")).toEqual([]);
    expect(await ids("' OR 1=1 //")).toEqual([]);
  });

  it("says when there is more than was asked for", async () => {
    const found = await get<SearchResponse>("/api/search?words=the&limit=2");
    expect(found.hits).toHaveLength(2);
    expect(found.truncated).toBe(true);
  });
});

describe("queries", () => {
  it("answer rows, with parameters", async () => {
    const cypher = "MATCH (p:Person)-[:SAID]->(s:Statement) WHERE p.id = $id RETURN count(s) AS statements";
    expect(await query({ query: cypher, parameters: { id: mara } })).toMatchObject({
      status: 200,
      body: { columns: ["statements"], rows: [[3]], truncated: false },
    });
  });

  it("say when the limit cut rows off", async () => {
    const { body } = await query({ query: "MATCH (n) RETURN n.id", rowLimit: 4 });
    expect(body as QueryResponse).toMatchObject({ truncated: true, rowLimit: 4 });
    expect((body as QueryResponse).rows).toHaveLength(4);
  });

  it("may be saved ones, by name", async () => {
    const { queries } = await get<SavedQueriesResponse>("/api/queries");
    expect(queries.length).toBeGreaterThanOrEqual(12);
    const { status, body } = await query({ query: "who-said-what", parameters: { person: "Mara Lindqvist" } });
    expect(status).toBe(200);
    expect((body as QueryResponse).rows).toHaveLength(3);
  });

  it("that write, are unknown or malformed are refused, each in its way", async () => {
    const codes = async (body: unknown) => {
      const answer = await query(body);
      return [answer.status, (answer.body as ErrorResponse).error.code];
    };
    expect(await codes({ query: "CREATE (p:Person {id: 'x'})" })).toEqual([403, "query-refused"]);
    expect(await codes({ query: "MATCH (n:Person RETURN n" })).toEqual([400, "query-invalid"]);
    expect(await codes({ query: "who-sad-what" })).toEqual([404, "query-unknown"]);
    expect(await codes({ query: "who-said-what", parameters: { colour: "red" } })).toEqual([400, "query-parameter"]);
    expect(await codes({ query: "MATCH (n) RETURN n", rowLimit: 1_000_000 })).toEqual([400, "usage"]);
    expect(await codes({ text: "MATCH (n) RETURN n" })).toEqual([400, "usage"]);
  });
});

describe("the schema", () => {
  it("tells labels and types with their public properties", async () => {
    const schema = await get<SchemaResponse>("/api/schema");
    expect(schema.labels.map(({ name }) => name)).toContain("Statement");
    const mentions = schema.relationshipTypes.find(({ name }) => name === "MENTIONS");
    expect(mentions?.properties.map(({ name }) => name)).toContain("surfaces");
    expect(mentions?.properties.map(({ name }) => name)).not.toContain("share");
  });
});

describe("the border", () => {
  it("refuses requests that name another host", async () => {
    for (const host of ["evil.example", "localhost.evil.example:4000", "127.0.0.1.evil.example"]) {
      expect(await refusal("/api/status", { host })).toEqual([403, "host-refused"]);
    }
    for (const host of ["localhost:1", "127.0.0.1", "[::1]:4000"]) {
      expect((await ask(`${server.url}/api/status`, { headers: { host } })).status).toBe(200);
    }
  });

  it("keeps the page to itself and allows no other origin", async () => {
    const { headers } = await ask(`${server.url}/api/status`, { headers: { origin: "https://evil.example" } });
    expect(headers["content-security-policy"]).toContain("worker-src 'self' blob:");
    expect(headers["access-control-allow-origin"]).toBeUndefined();
  });

  it("names what is wrong with a request", async () => {
    expect(await refusal("/api/graph?limit=0")).toEqual([400, "usage"]);
    expect(await refusal("/api/nodes/person%3Anobody/neighbours")).toEqual([404, "node-unknown"]);
    expect(await refusal(`/api/nodes/${encodeURIComponent(mara)}/neighbours?type=HATES`)).toEqual([400, "usage"]);
    expect(await refusal("/api/search")).toEqual([400, "usage"]);
    expect(await refusal("/api/nothing")).toEqual([404, "not-found"]);
    expect(await refusal("/")).toEqual([503, "viewer-missing"]);
  });
});
