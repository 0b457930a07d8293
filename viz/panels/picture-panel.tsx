import { Button, Label, Radio, RadioGroup } from "react-aria-components";
import { puttingBack, type Update, type ViewState } from "../state/view-state.js";

interface PicturePanelProps {
  readonly view: ViewState;
  readonly onChange: (update: Update) => void;
}

function Choice<T extends string>(props: {
  readonly title: string;
  readonly value: T;
  readonly options: Readonly<Record<T, string>>;
  readonly onChange: (value: T) => void;
}) {
  const { title, value, options, onChange } = props;
  return (
    <RadioGroup className="choice" value={value} onChange={(chosen) => onChange(chosen as T)} orientation="horizontal">
      <Label className="group-title">{title}</Label>
      <div className="choice-options">
        {(Object.entries(options) as [T, string][]).map(([key, name]) => (
          <Radio key={key} value={key} className="choice-option">
            {name}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}

/** What colours and sizes tell, and what was moved by hand. */
export function PicturePanel({ view, onChange }: PicturePanelProps) {
  return (
    <div className="legend picture-panel">
      <Choice
        title="Colours"
        value={view.colours}
        options={{ label: "Kind", community: "Community" }}
        onChange={(colours) => onChange((now) => ({ ...now, colours }))}
      />
      <Choice
        title="Sizes"
        value={view.sizes}
        options={{ degree: "Relationships", mentions: "Mentions" }}
        onChange={(sizes) => onChange((now) => ({ ...now, sizes }))}
      />
      {view.moved.size > 0 && (
        <Button className="button small" onPress={() => onChange(puttingBack())}>
          {view.moved.size === 1 ? "Put the moved node back" : `Put ${view.moved.size} moved nodes back`}
        </Button>
      )}
    </div>
  );
}
