import type { ReactNode } from "react";
import { Button, FileTrigger } from "react-aria-components";
import { useOpenFile } from "../state/open-file.js";

function OpenFileButton() {
  const open = useOpenFile();
  return (
    <FileTrigger
      acceptedFileTypes={[".json", ".jsonl", "application/json"]}
      onSelect={(files) => {
        const file = files?.[0];
        if (file !== undefined) void open(file);
      }}
    >
      <Button className="button">Open an exported file</Button>
    </FileTrigger>
  );
}

export function LoadingNotice() {
  return (
    <div className="notice-centre" role="status">
      <div className="spinner" aria-hidden="true" />
      <p>Reading the graph and laying it out…</p>
    </div>
  );
}

interface EmptyNoticeProps {
  /** What the command line calls the store. */
  readonly store: string;
  readonly onRefresh: () => void;
}

export function EmptyNotice({ store, onRefresh }: EmptyNoticeProps) {
  return (
    <div className="notice-centre">
      <h2>No articles yet</h2>
      <p>Put some into this store, in another terminal, and read it again:</p>
      <pre>{`onrecord ingest article.txt --store ${/^[\w./:+-]+$/u.test(store) ? store : `"${store}"`}`}</pre>
      <div className="button-row">
        <Button className="button primary" onPress={onRefresh}>
          Read again
        </Button>
        <OpenFileButton />
      </div>
      <p className="hint">A file that onrecord exported as JSON can also be dropped anywhere on this page.</p>
    </div>
  );
}

export function FailedNotice({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  return (
    <div className="notice-centre" role="alert">
      <h2>The graph could not be read</h2>
      <p>{error.message}</p>
      <div className="button-row">
        <Button className="button primary" onPress={onRetry}>
          Try again
        </Button>
        <OpenFileButton />
      </div>
    </div>
  );
}

/** A line at the foot of the picture: what is not shown, or what went wrong. */
export function Notice({ children, onClose }: { readonly children: ReactNode; readonly onClose?: () => void }) {
  return (
    <div className="notice" role="status">
      <span>{children}</span>
      {onClose !== undefined && (
        <Button className="button quiet" aria-label="Dismiss" onPress={onClose}>
          ✕
        </Button>
      )}
    </div>
  );
}
