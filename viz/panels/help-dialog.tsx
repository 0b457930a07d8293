import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { CloseIcon } from "./icons.js";

const keys: readonly (readonly [keys: readonly string[], what: string])[] = [
  [["/"], "Search"],
  [["←", "→", "↑", "↓"], "Go to the neighbour that lies that way"],
  [["Shift", "←"], "Move what is selected that way, as dragging it does"],
  [["Enter"], "Go to the words behind what is selected"],
  [["E"], "Expand: neighbours, counted by type"],
  [["P"], "Shortest path from what is selected"],
  [["Del"], "Take what is selected out of the picture"],
  [["Esc"], "Select nothing"],
  [["Ctrl", "Z"], "Undo"],
  [["Ctrl", "Shift", "Z"], "Redo"],
  [["Ctrl", "Enter"], "Run the query, in the console"],
  [["?"], "This list"],
];

export function HelpDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className="modal">
        <Dialog className="help" aria-label="Keys">
          <Heading slot="title">Keys</Heading>
          <dl className="key-list">
            {keys.map(([pressed, what]) => (
              <div key={what}>
                <dt>
                  {pressed.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </dt>
                <dd>{what}</dd>
              </div>
            ))}
          </dl>
          <p className="hint">Double-click or right-click a node for all that can be done with it.</p>
          <Button className="button icon-button close" aria-label="Close" onPress={onClose}>
            <CloseIcon />
          </Button>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
