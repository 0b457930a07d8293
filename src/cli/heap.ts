import { setFlagsFromString } from "node:v8";

/**
 * Has V8 collect garbage before its heap is twice what was left the last time. It waits until it is four times as much
 * where the machine has memory, which an ingest then keeps to its end. A process may do so for itself; a library may not.
 */
export function keepHeapSmall(): void {
  setFlagsFromString("--heap-growing-percent=100");
}
