import type { EdgeLook } from "./look.js";
import type { EdgeGeometry } from "./nearest-edge.js";
import type { Theme } from "./palette.js";
import type { PlacedLine } from "./place-captions.js";

/** What is on the screen, as shapes in its pixels. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly theme: Theme;
  readonly edges: readonly (EdgeGeometry & Pick<EdgeLook, "color" | "size" | "type">)[];
  readonly nodes: readonly {
    readonly id: string;
    readonly x: number;
    readonly y: number;
    readonly size: number;
    readonly color: string;
    readonly rim: string;
  }[];
  readonly lines: readonly PlacedLine[];
}
