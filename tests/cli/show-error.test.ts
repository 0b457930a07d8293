import { describe, expect, it } from "@jest/globals";
import { errorGuide } from "../../src/cli/error-guide.js";
import { showError } from "../../src/cli/show-error.js";
import { errorCodes, OnrecordError } from "../../src/errors.js";
import { testIo } from "./test-io.js";

const shown = async (thrown: unknown, verbose = false) => {
  const io = testIo();
  const code = await showError(io, thrown, verbose);
  return { code, text: io.stderr.text, out: io.stdout.text };
};

const nested = new OnrecordError("store-unreachable", "No server at bolt://localhost.\nStart one.", {
  cause: new Error("connect refused", { cause: new Error("socket closed") }),
  stage: "store",
  details: { url: "bolt://localhost" },
});

describe("showError", () => {
  it("is one line with the message and the code", async () => {
    expect(await shown(nested)).toEqual({
      code: 1,
      text: "onrecord: No server at bolt://localhost. Start one. [store-unreachable]\n",
      out: "",
    });
  });

  it("adds the remedy, the details and every cause when asked", async () => {
    const { text } = await shown(nested, true);
    expect(text).toContain(`remedy: ${errorGuide["store-unreachable"].remedy}`);
    expect(text).toContain('details: {"url":"bolt://localhost"}');
    expect(text).toMatch(/caused by: Error: connect refused\n\s+caused by: Error: socket closed/u);
    expect(text).toContain("show-error.test");
  });

  it("calls what nobody foresaw a fault of its own", async () => {
    const { code, text } = await shown(new TypeError("x is not a function"));
    expect(code).toBe(1);
    expect(text).toMatch(/^onrecord: x is not a function \[internal\] Report it/u);
  });

  it.each(errorCodes)("%s has a meaning, a remedy and an exit code", (code) => {
    const { meaning, remedy, exitCode } = errorGuide[code];
    expect(meaning).toMatch(/\.$/u);
    expect(remedy).toMatch(/\.$/u);
    expect([1, 2, 130]).toContain(exitCode);
  });
});
