import { computeLayout, type LayoutInput, type Positions } from "./layout.js";

const worker = self as unknown as {
  onmessage: (event: MessageEvent<LayoutInput>) => void;
  postMessage(positions: Positions): void;
};

worker.onmessage = ({ data }) => worker.postMessage(computeLayout(data));
