import { describe, expect, it } from "@jest/globals";
import { queryError, storeError } from "../../../src/store/embedded/errors.js";

describe("the embedded engine's messages", () => {
  it.each([
    ["IO exception: Could not set lock on file : /x.lbug (Error: Resource temporarily unavailable)", "store-locked"],
    ["IO exception: Cannot write to file. path: /x.lbug Error: No space left on device", "store-full"],
    ["Buffer manager exception: Maximum database size of 16777216 bytes has been reached.", "store-full"],
    ["Runtime exception: Corrupted wal file. Read out invalid WAL record type.", "store-corrupt"],
    ["Storage exception: Checksum verification failed, the WAL file is corrupted.", "store-corrupt"],
    ["Runtime exception: Unable to open database. The file is not a valid Lbug database file!", "store-corrupt"],
    ["IO exception: Cannot open file /x.lbug: Permission denied", "store-failed"],
    ["something else", "store-failed"],
  ])("%s", (message, code) => {
    const error = storeError(new Error(message), "/x.lbug");
    expect(error).toMatchObject({ code, details: { path: "/x.lbug" } });
    expect(error.message).toContain("/x.lbug");
  });

  it.each([
    ["Interrupted.", "query-timeout"],
    ["Parameter name not found.", "query-parameter"],
    ["Binder exception: Variable m is not in scope.", "query-invalid"],
    ["Catalog exception: function REDUCE does not exist.", "query-invalid"],
    ["Buffer manager exception: Unable to allocate memory!", "store-failed"],
  ])("of a query: %s", (message, code) => {
    expect(queryError({ message }, "/x.lbug", 300).code).toBe(code);
  });

  it("of a query with a label that there is not: which come closest", () => {
    const message = "Binder exception: Table Persn does not exist.";
    expect(queryError({ message }, "/x.lbug", 300)).toMatchObject({
      code: "query-invalid",
      message: "The graph has no label or relationship type Persn. Did you mean Person, Place, ABOUT?",
      details: { name: "Persn" },
    });
  });
});
