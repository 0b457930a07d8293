import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough, Readable, Writable } from "node:stream";
import type { Io } from "../../src/cli/io.js";

class Captured extends Writable {
  text = "";
  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.text += chunk.toString("utf8");
    done();
  }
}

export interface TestIo extends Io {
  readonly stdout: Captured;
  readonly stderr: Captured;
}

/** Where the commands of this test file keep their jobs. */
const home = mkdtempSync(join(tmpdir(), "onrecord-home-"));
process.on("exit", () => rmSync(home, { recursive: true, force: true }));

export interface TestIoOptions {
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  readonly signal?: AbortSignal;
}

export function testIo({ stdin, env = {}, cwd = process.cwd(), signal }: TestIoOptions = {}): TestIo {
  return {
    stdin: stdin === undefined ? new PassThrough().end() : Readable.from([Buffer.from(stdin)]),
    stdout: new Captured(),
    stderr: new Captured(),
    env: { ONRECORD_HOME: home, ...env },
    cwd,
    ...(signal === undefined ? {} : { signal }),
  };
}
