import { describe, expect, it } from "@jest/globals";
import { readArticle } from "../../src/article/read-article.js";

const page = `<!doctype html><html><head>
<title>Harbour sold | The Example</title>
<meta property="og:title" content="Harbour sold to the highest bidder">
<meta property="og:site_name" content="The Example">
<meta property="article:published_time" content="2024-03-05T08:30:00Z">
<link rel="canonical" href="https://example.org/harbour">
<script type="application/ld+json">{"@type":"NewsArticle","author":{"name":"Sunniva Lie"}}</script>
</head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Harbour sold to the highest bidder</h1>
<p>The old harbour of Bergen was sold on Tuesday, the ministry said, after weeks of talks with three bidders from abroad.</p>
<p>&ldquo;We are happy,&rdquo; said Ingrid Solvang, the fisheries minister. &ldquo;It was time.&rdquo; The price was not made public.</p>
<p>The fishermen who moor there said that nobody had asked them about the sale, and that they would not leave.</p>
</article><footer>Copyright The Example. All rights reserved.</footer></body></html>`;

describe("readArticle", () => {
  it("reads the main text of a page and its metadata", async () => {
    const { properties } = await readArticle({ source: "harbour.html", content: page });
    expect(properties).toMatchObject({
      title: "Harbour sold to the highest bidder",
      author: "Sunniva Lie",
      publisher: "The Example",
      published: "2024-03-05T08:30:00Z",
      url: "https://example.org/harbour",
      language: "en",
    });
    expect(properties.text.split("\n\n")).toEqual([
      "Harbour sold to the highest bidder",
      expect.stringMatching(/^The old harbour/u),
      "“We are happy,” said Ingrid Solvang, the fisheries minister. “It was time.” The price was not made public.",
      expect.stringMatching(/^The fishermen/u),
    ]);
  });

  it("takes a short first paragraph for the title, else the first words", async () => {
    expect(
      (await readArticle({ source: "a", content: "Harbour sold\n\nThe old harbour was sold." })).properties.title,
    ).toBe("Harbour sold");
    const long = await readArticle({
      source: "a",
      content:
        "The old harbour of the city was sold on Tuesday to a company that nobody in the city had ever heard of before it came to town.",
    });
    expect(long.properties.title).toBe(
      "The old harbour of the city was sold on Tuesday to a company that nobody in the…",
    );
  });

  it("names an article by its key where it has one, else by its text", async () => {
    const content = "The old harbour was sold.";
    const [byPath, again] = await Promise.all([
      readArticle({ source: "a", content, key: "news/harbour.txt" }),
      readArticle({ source: "a", content: `${content} Twice.`, key: "news/harbour.txt" }),
    ]);
    expect(byPath.properties.id).toMatch(/^article:harbour-[0-9a-f]{12}$/u);
    expect(again.properties.id).toBe(byPath.properties.id);
    expect(again.properties.sha256).not.toBe(byPath.properties.sha256);
    expect((await readArticle({ source: "a", content })).properties.id).toBe(
      `article:${byPath.properties.sha256.slice(0, 16)}`,
    );
  });

  it("tells which language it cannot read, or that it cannot tell", async () => {
    const warning = async (content: string) => (await readArticle({ source: "a", content })).warnings[0]?.message;
    expect(await warning("Le maire a déclaré que le pont serait fermé, et personne ne l'a contredit.")).toMatch(
      /^the language seems to be "fr"; only English/u,
    );
    expect(await warning("2 + 2 = 4 # 5")).toMatch(/^the language cannot be told; only English/u);
  });

  it("warns of what it mended", async () => {
    const { warnings } = await readArticle({
      source: "a",
      content: "It\u00eds late, the minister said, and they don\u00edt know.",
    });
    expect(warnings.map((warning) => warning.code)).toEqual(["encoding-repaired"]);
  });
});
