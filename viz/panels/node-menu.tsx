import { useRef } from "react";
import { Header, Menu, MenuItem, MenuSection, Popover, Separator } from "react-aria-components";
import type { RelationshipType } from "../../src/model/graph-schema.js";
import { fullCaption, shorten, typeInWords } from "../graph/captions.js";
import { stepSize } from "../graph/members.js";
import type { Point } from "../graph/renderer.js";
import type { ViewGraph } from "../graph/view-graph.js";
import { useLoaded } from "../state/use-loaded.js";
import { useSource } from "../state/source.js";

export interface NodeActions {
  readonly expand: (node: string, type: RelationshipType | undefined) => void;
  readonly collapse: (node: string) => void;
  readonly unfold: (node: string) => void;
  readonly only: (node: string) => void;
  readonly remove: (node: string) => void;
  readonly pathFrom: (node: string) => void;
  readonly putBack: (node: string) => void;
}

interface NodeMenuProps {
  readonly node: string;
  readonly at: Point;
  readonly graph: ViewGraph;
  readonly version: number;
  readonly members: ReadonlySet<string>;
  readonly collapsed: boolean;
  /** By hand. */
  readonly moved: boolean;
  readonly actions: NodeActions;
  readonly onClose: () => void;
}

interface Kind {
  readonly type: RelationshipType;
  readonly count: number;
  readonly inView: number;
}

function kindsInView({ graph, members, node }: NodeMenuProps): ReadonlyMap<RelationshipType, number> {
  const counts = new Map<RelationshipType, number>();
  graph.forEachEdge(node, (_edge, { relationship: { type } }, source, target) => {
    if (members.has(source) && members.has(target)) counts.set(type, (counts.get(type) ?? 0) + 1);
  });
  return counts;
}

function remainder(count: number, inView: number): string {
  if (inView >= count) return "all in view";
  return inView === 0 ? "none in view" : `${inView} in view`;
}

/** What can be done with a node; its neighbours are counted by type before any is brought in. */
export function NodeMenu(props: NodeMenuProps) {
  const { node, at, graph, version, collapsed, moved, actions, onClose } = props;
  const anchor = useRef<HTMLSpanElement>(null);
  const source = useSource();
  const counted = useLoaded(`counts ${node} ${version}`, () => source.neighbours(node, { limit: 1 }));
  const inView = kindsInView(props);
  const totals = new Map<RelationshipType, number>();
  if (counted.status === "ready") {
    for (const { type, count } of counted.value.counts) totals.set(type, (totals.get(type) ?? 0) + count);
  }
  const kinds: readonly Kind[] = [...totals].map(([type, count]) => ({ type, count, inView: inView.get(type) ?? 0 }));
  const left = kinds.reduce((sum, kind) => sum + Math.max(0, kind.count - kind.inView), 0);
  const name = shorten(fullCaption(graph.getNodeAttribute(node, "node")), 40);
  const act = (key: string) => {
    onClose();
    if (key === "any") actions.expand(node, undefined);
    else if (key === "collapse") actions.collapse(node);
    else if (key === "unfold") actions.unfold(node);
    else if (key === "only") actions.only(node);
    else if (key === "remove") actions.remove(node);
    else if (key === "putBack") actions.putBack(node);
    else if (key === "path") actions.pathFrom(node);
    else actions.expand(node, key as RelationshipType);
  };
  return (
    <>
      <span ref={anchor} className="menu-anchor" style={{ left: at.x, top: at.y }} />
      <Popover
        className="popover menu-popover"
        aria-label={name}
        triggerRef={anchor}
        isOpen
        onOpenChange={(open) => !open && onClose()}
        placement="right top"
      >
        <Menu
          // Once it is counted, the first kind takes the focus.
          key={counted.status}
          aria-label={`What to do with ${name}`}
          autoFocus="first"
          onAction={(key) => act(String(key))}
          disabledKeys={kinds.filter((kind) => kind.inView >= kind.count).map(({ type }) => type)}
        >
          <MenuSection>
            <Header className="group-title">{`Expand ${name}`}</Header>
            {counted.status === "loading" && (
              <MenuItem id="counting" className="menu-item" isDisabled>
                Counting…
              </MenuItem>
            )}
            {counted.status === "failed" && (
              <MenuItem id="failed" className="menu-item" isDisabled>
                {counted.error.message}
              </MenuItem>
            )}
            {left > 0 && (
              <MenuItem id="any" className="menu-item" textValue="All kinds">
                <span>All kinds</span>
                <span className="count">{`${left} left${left > stepSize ? `, ${stepSize} at a time` : ""}`}</span>
              </MenuItem>
            )}
            {kinds.map(({ type, count, inView: here }) => (
              <MenuItem key={type} id={type} className="menu-item" textValue={typeInWords(type)}>
                <span>{`${typeInWords(type)} · ${count}`}</span>
                <span className="count">{remainder(count, here)}</span>
              </MenuItem>
            ))}
          </MenuSection>
          <Separator className="separator" />
          <MenuSection aria-label="This node">
            <MenuItem id={collapsed ? "unfold" : "collapse"} className="menu-item">
              {collapsed ? "Unfold" : "Collapse"}
            </MenuItem>
            {moved && (
              <MenuItem id="putBack" className="menu-item">
                Put back where it stood
              </MenuItem>
            )}
            <MenuItem id="only" className="menu-item">
              Only this and its neighbours
            </MenuItem>
            <MenuItem id="path" className="menu-item" textValue="Shortest path from here">
              <span>Shortest path from here…</span>
              <kbd>P</kbd>
            </MenuItem>
            <MenuItem id="remove" className="menu-item" textValue="Take out of the picture">
              <span>Take out of the picture</span>
              <kbd>Del</kbd>
            </MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </>
  );
}
