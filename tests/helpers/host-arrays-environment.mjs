import { TestEnvironment } from "jest-environment-node";

/**
 * Node's environment with the host's own typed arrays: ONNX Runtime makes its results outside the sandbox and asks with
 * `instanceof`, which fails between two sets of globals.
 */
export default class HostArraysEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    Object.assign(this.global, { ArrayBuffer, Uint8Array, Int8Array, Int32Array, Float32Array, BigInt64Array });
  }
}
