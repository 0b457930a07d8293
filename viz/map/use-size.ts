import { useLayoutEffect, useState, type RefObject } from "react";
import type { Size } from "./frame.js";

/** The size of an element in pixels, followed; nothing at first. */
export function useSize(target: RefObject<Element | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    if (target.current === null) return;
    const { width, height } = target.current.getBoundingClientRect();
    setSize({ width, height });
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setSize({ width: entry.contentRect.width, height: entry.contentRect.height });
    });
    observer.observe(target.current);
    return () => observer.disconnect();
  }, [target]);
  return size;
}
