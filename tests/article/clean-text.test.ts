import { describe, expect, it } from "@jest/globals";
import { cleanText } from "../../src/article/clean-text.js";

describe("cleanText", () => {
  it("keeps a clean text", () => {
    const text = "A title\n\nOne paragraph.\n\nAnother one 👩‍🚒.";
    expect(cleanText(text)).toEqual({ text, removed: [] });
  });

  it("normalises line ends, spaces and invisible characters", () => {
    expect(cleanText("\ufeffOne\u00a0 two\u200b.\r\n\r\n\r\n\tThree\u00adfour.  \r").text).toBe(
      "One two.\n\nThreefour.",
    );
  });

  it("joins lines that were wrapped at a fixed width, and no others", () => {
    const wrapped =
      "The nets hang in long rows behind the sheds of the old harbour,\nand nobody here knows for how long they will hang there now.";
    expect(cleanText(wrapped).text).toBe(wrapped.replace("\n", " "));
    const paragraphs =
      "The first paragraph of a text without blank lines, which is long enough to be more than a line of a hundred.\nShort one.";
    expect(cleanText(paragraphs).text).toBe(paragraphs);
  });

  it("takes out boilerplate and tells what it took", () => {
    const { text, removed } = cleanText(
      "The story.\n\nAdvertisement\n\nRead more: Ten fish you must see\n\nIt goes on.",
    );
    expect(text).toBe("The story.\n\nIt goes on.");
    expect(removed).toEqual(["Advertisement", "Read more: Ten fish you must see"]);
  });

  it("takes the byline for the author", () => {
    expect(cleanText("On the quay\n\nBy Sunniva van der Lie\n\nThe nets hang.")).toMatchObject({
      author: "Sunniva van der Lie",
      text: "On the quay\n\nThe nets hang.",
    });
    expect(cleanText("The title\n\nBy Monday the harbour was shut.").author).toBeUndefined();
  });
});
