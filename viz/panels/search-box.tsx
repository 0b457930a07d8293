import { useEffect, useMemo, useState, type RefObject } from "react";
import { ComboBox, Input, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { shorten } from "../graph/captions.js";
import type { Theme } from "../graph/palette.js";
import { useSource } from "../state/source.js";
import type { LoadedGraph } from "../state/use-graph.js";
import { buildSearchIndex, type Hit } from "../state/search-index.js";
import { LabelDot } from "./label-dot.js";
import { SearchIcon } from "./icons.js";

interface SearchBoxProps {
  readonly loaded: LoadedGraph;
  readonly theme: Theme;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onOpen: (node: string) => void;
}

const waitMs = 200;

/** Where not everything is in view, the store is searched too. */
function useStoreHits(words: string, wanted: boolean): readonly Hit[] {
  const [found, setFound] = useState<{ readonly words: string; readonly hits: readonly Hit[] }>();
  const source = useSource();
  useEffect(() => {
    if (!wanted || words.length < 2) return;
    const timer = setTimeout(() => {
      source.search(words).then(
        ({ hits }) => setFound({ words, hits }),
        () => setFound({ words, hits: [] }), // What is in view is found without the server.
      );
    }, waitMs);
    return () => clearTimeout(timer);
  }, [source, words, wanted]);
  return found?.words === words ? found.hits : [];
}

/** Search over names, aliases and statement words; the arrow keys choose, Enter goes there. */
export function SearchBox({ loaded, theme, inputRef, onOpen }: SearchBoxProps) {
  const { graph, version, extent } = loaded;
  const [words, setWords] = useState("");
  const search = useMemo(() => buildSearchIndex(graph), [graph, version]);
  const inView = useMemo(() => (words.trim() === "" ? [] : search(words)), [search, words]);
  const elsewhere = useStoreHits(words.trim(), extent.truncated).filter(({ id }) => !graph.hasNode(id));
  return (
    <ComboBox
      className="search"
      aria-label="Search names and statements"
      items={[...inView, ...elsewhere.slice(0, 8)]}
      inputValue={words}
      onInputChange={setWords}
      defaultFilter={() => true}
      selectedKey={null}
      menuTrigger="input"
      allowsEmptyCollection={words.trim() !== ""}
      onSelectionChange={(key) => {
        if (key === null) return;
        onOpen(String(key));
        setWords("");
        inputRef.current?.blur();
      }}
    >
      <SearchIcon />
      <Input ref={inputRef} placeholder="Search people, places, words…" />
      <kbd aria-hidden="true">/</kbd>
      <Popover className="popover">
        <ListBox<Hit> renderEmptyState={() => <p className="hint">Nothing found.</p>}>
          {({ id, label, title }) => (
            <ListBoxItem id={id} textValue={title} className="search-hit">
              <LabelDot label={label} theme={theme} />
              <span className="search-title">{shorten(title, 80)}</span>
              <span className="hint">{graph.hasNode(id) ? label : `${label}, not in view`}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
