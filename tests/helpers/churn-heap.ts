/**
 * Keeps some 40 MB, of which it exchanges every part many times, and prints the most that V8 took for its heap, in bytes;
 * with the argument `small`, as the command line has it.
 */
import { keepHeapSmall } from "../../src/cli/heap.js";

if (process.argv[2] === "small") keepHeapSmall();

const made = (number: number) => [`text ${number}`.repeat(20) + number, { number }, new Array(100).fill(number)];
const kept = Array.from({ length: 40_000 }, (_, number) => made(number));
let peak = 0;
for (let number = 0; number < 600_000; number++) {
  kept[(number * 7919) % kept.length] = made(number);
  if (number % 2_000 === 0) peak = Math.max(peak, process.memoryUsage().heapTotal);
}
process.stdout.write(String(peak));
