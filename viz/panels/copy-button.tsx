import { useEffect, useState } from "react";
import { Button } from "react-aria-components";

/** Pages that were opened from a file may have no clipboard of their own. */
function copyByCommand(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  field.style.position = "fixed";
  document.body.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  return copied;
}

/** Puts a text on the clipboard; whether the browser let it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyByCommand(text);
  }
}

const noticeMs = 2_000;

export function CopyButton({ name, text }: { readonly name: string; readonly text: () => string }) {
  const [outcome, setOutcome] = useState<"copied" | "refused">();
  useEffect(() => {
    if (outcome === undefined) return;
    const timer = setTimeout(() => setOutcome(undefined), noticeMs);
    return () => clearTimeout(timer);
  }, [outcome]);
  const run = () => void copyText(text()).then((copied) => setOutcome(copied ? "copied" : "refused"));
  return (
    <>
      <Button className="button small" onPress={run}>
        {outcome === "copied" ? "Copied" : name}
      </Button>
      <span className="visually-hidden" role="status">
        {outcome === "copied" ? "Copied" : outcome === "refused" ? "The browser allows no copying here." : ""}
      </span>
    </>
  );
}
