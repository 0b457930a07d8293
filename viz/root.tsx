import { useCallback, useEffect, useState } from "react";
import { serverSource } from "./api-client.js";
import { App } from "./app.js";
import { fileSource } from "./state/file-source.js";
import { OpenFileProvider } from "./state/open-file.js";
import { readArticleGraphs } from "./state/read-file.js";
import { SourceProvider, type GraphSource } from "./state/source.js";

interface Opened {
  readonly source: GraphSource;
  /** Another one is another page. */
  readonly key: number;
}

/** What a page carries with it, or else the server that it came from. */
function firstSource(): GraphSource {
  const carried = document.getElementById("onrecord-graph");
  return carried === null
    ? serverSource
    : fileSource(document.title, readArticleGraphs("This page", carried.textContent));
}

function Dropped({ message, onClose }: { readonly message: string; readonly onClose: () => void }) {
  return (
    <p className="refused-file" role="alert">
      {message}{" "}
      <button type="button" className="button small" onClick={onClose}>
        Dismiss
      </button>
    </p>
  );
}

/** The page over a source; a file that is dropped on it, or chosen, takes the source's place. */
export function Root() {
  const [opened, setOpened] = useState<Opened>(() => ({ source: firstSource(), key: 0 }));
  const [refusal, setRefusal] = useState<string>();
  const [hovering, setHovering] = useState(false);

  const open = useCallback(async (file: File) => {
    try {
      const articles = readArticleGraphs(file.name, await file.text());
      if (articles.length === 0) throw new Error(`${file.name} holds no articles.`);
      history.replaceState(null, "", location.pathname + location.search);
      setOpened(({ key }) => ({ source: fileSource(file.name, articles), key: key + 1 }));
      setRefusal(undefined);
    } catch (thrown) {
      setRefusal(thrown instanceof Error ? thrown.message : String(thrown));
    }
  }, []);

  useEffect(() => {
    const carriesFile = (event: DragEvent) => event.dataTransfer?.types.includes("Files") === true;
    const over = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      setHovering(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setHovering(false);
    const drop = (event: DragEvent) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      setHovering(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) void open(file);
    };
    addEventListener("dragover", over);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, [open]);

  return (
    <SourceProvider value={opened.source}>
      <OpenFileProvider value={open}>
        <App key={opened.key} />
        {hovering && <div className="drop-here">Drop the exported JSON file to look at it</div>}
        {refusal !== undefined && <Dropped message={refusal} onClose={() => setRefusal(undefined)} />}
      </OpenFileProvider>
    </SourceProvider>
  );
}
