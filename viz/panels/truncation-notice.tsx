import { Button } from "react-aria-components";
import type { LoadedGraph } from "../state/use-graph.js";
import { firstCap, type Update, type ViewState } from "../state/view-state.js";
import { Notice } from "./notices.js";

interface TruncationNoticeProps {
  readonly loaded: LoadedGraph;
  readonly view: ViewState;
  readonly onChange: (update: Update) => void;
}

const caps = [firstCap, 2_000, 5_000, 10_000, 20_000];
const written = (count: number) => count.toLocaleString("en");

/** Says what the picture leaves out, and offers more of it. */
export function TruncationNotice({ loaded, view, onChange }: TruncationNoticeProps) {
  const { totals, truncated } = loaded.extent;
  if (view.only !== undefined) {
    return (
      <Notice>
        Starts from one node.{" "}
        <Button
          className="link"
          onPress={() => onChange((now) => ({ ...now, only: undefined, steps: [], camera: undefined }))}
        >
          Show the whole graph
        </Button>
      </Notice>
    );
  }
  if (!truncated) return null;
  const total = Object.values(totals).reduce((sum, count) => sum + count, 0);
  const next = caps.find((cap) => cap > view.cap);
  return (
    <Notice>
      {`The ${written(loaded.base.size)} best connected of ${written(total)} nodes. Search and “expand” bring in others. `}
      {next !== undefined && (
        <Button className="link" onPress={() => onChange((now) => ({ ...now, cap: next }))}>
          {`Show ${written(Math.min(next, total))}`}
        </Button>
      )}
    </Notice>
  );
}
