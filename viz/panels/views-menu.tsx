import { useState } from "react";
import { Button, Dialog, DialogTrigger, Input, Label, Popover, TextField } from "react-aria-components";
import { keepViews, savedViews, type SavedView } from "../state/saved-views.js";
import { BookmarkIcon } from "./icons.js";

interface ViewsMenuProps {
  /** What the views are views of. */
  readonly store: string;
  /** The present view, as an address keeps it. */
  readonly hash: () => string;
  readonly onOpen: (hash: string) => void;
}

function Views({ store, hash, onOpen, close }: ViewsMenuProps & { readonly close: () => void }) {
  const [views, setViews] = useState(() => savedViews(store));
  const [name, setName] = useState("");
  const [kept, setKept] = useState(true);
  const keep = (next: readonly SavedView[]) => {
    setViews(next);
    setKept(keepViews(store, next));
  };
  return (
    <>
      <form
        className="save-view"
        onSubmit={(event) => {
          event.preventDefault();
          const wanted = name.trim();
          if (wanted === "") return;
          keep([...views.filter((view) => view.name !== wanted), { name: wanted, hash: hash() }]);
          setName("");
        }}
      >
        <TextField value={name} onChange={setName} autoFocus>
          <Label className="group-title">Save this view as</Label>
          <Input className="field" maxLength={80} />
        </TextField>
        <Button type="submit" className="button small primary" isDisabled={name.trim() === ""}>
          Save
        </Button>
      </form>
      {!kept && <p role="alert">The browser keeps nothing for this page: copy the address instead.</p>}
      <ul className="plain-list">
        {views.map((view) => (
          <li key={view.name} className="saved-view">
            <Button
              className="row-button"
              onPress={() => {
                onOpen(view.hash);
                close();
              }}
            >
              {view.name}
            </Button>
            <Button
              className="button quiet small"
              aria-label={`Forget ${view.name}`}
              onPress={() => keep(views.filter((other) => other !== view))}
            >
              ✕
            </Button>
          </li>
        ))}
      </ul>
      {views.length === 0 && <p className="hint">Views stay in this browser; the address holds one to send.</p>}
    </>
  );
}

/** The views that were saved, and a place to save this one. */
export function ViewsMenu(props: ViewsMenuProps) {
  return (
    <DialogTrigger>
      <Button className="button icon-button" aria-label="Saved views">
        <BookmarkIcon />
      </Button>
      <Popover className="popover views-popover" placement="bottom end">
        <Dialog className="views" aria-label="Saved views">
          {({ close }) => <Views {...props} close={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
