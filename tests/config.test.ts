import { resolve } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { readStoreSettings } from "../src/config.js";

const cwd = resolve("/somewhere");
const read = (flags: { store?: string }, env: Record<string, string> = {}) => readStoreSettings({ flags, env, cwd });

describe("readStoreSettings", () => {
  it("takes the flag before the environment before the default", () => {
    const env = { ONRECORD_STORE: "kept.lbug", NEO4J_URI: "bolt://graph.example" };
    expect(read({ store: "given.lbug" }, env)).toEqual({ url: resolve(cwd, "given.lbug") });
    expect(read({}, env)).toEqual({ url: resolve(cwd, "kept.lbug") });
    expect(read({}, { NEO4J_URI: "bolt://graph.example" })).toEqual({ url: "bolt://graph.example" });
    expect(read({}, { ONRECORD_STORE: "" })).toEqual({ url: resolve(cwd, "onrecord.lbug") });
  });

  it("takes credentials out of the URL, before those of the environment", () => {
    const env = { NEO4J_USERNAME: "reader", NEO4J_PASSWORD: "other", NEO4J_DATABASE: "news" };
    expect(read({ store: "neo4j+s://ada:p%40ss@graph.example:7687" }, env)).toEqual({
      url: "neo4j+s://graph.example:7687",
      username: "ada",
      password: "p@ss",
      database: "news",
    });
    expect(read({ store: "bolt://localhost" }, env)).toMatchObject({ username: "reader", password: "other" });
    expect(read({ store: "file.lbug" }, env)).toEqual({ url: resolve(cwd, "file.lbug") });
  });

  it.each([
    [{ store: " " }, {}, "--store: "],
    [{ store: "http://localhost" }, {}, "--store: "],
    [{}, { ONRECORD_STORE: "mysql://x" }, "ONRECORD_STORE: "],
    [{}, { NEO4J_URI: "file.lbug" }, "NEO4J_URI: this is no Neo4j"],
    [{ store: "bolt://" }, {}, "names no host"],
  ])("names the flag or variable that is wrong: %j %j", (flags, env, message) => {
    expect(() => read(flags, env as Record<string, string>)).toThrow(
      expect.objectContaining({ code: "store-url", message: expect.stringContaining(message) }),
    );
  });

  it("never repeats a password in its complaint", () => {
    expect(() => read({ store: "http://ada:secret@host" })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining("secret") }),
    );
  });
});
