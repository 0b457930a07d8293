import type { Label } from "../../src/model/graph-schema.js";
import { labelColours, type Theme } from "../graph/palette.js";

/** The colour that stands for a label in the picture. */
export function LabelDot({ label, theme }: { readonly label: Label; readonly theme: Theme }) {
  return <span className="dot" style={{ background: labelColours[theme][label] }} aria-hidden="true" />;
}
