import { FieldError, Input, Label, TextField } from "react-aria-components";
import { valueKinds, type Entry, type ParameterField, type ValueKind } from "./parameters.js";

interface ParameterFieldsProps {
  readonly fields: readonly ParameterField[];
  readonly problems: ReadonlyMap<string, string>;
  readonly onFill: (name: string, entry: Entry) => void;
}

function KindChoice({ field, onFill }: { readonly field: ParameterField } & Pick<ParameterFieldsProps, "onFill">) {
  return (
    <select
      className="field"
      aria-label={`Kind of ${field.name}`}
      value={field.kind}
      onChange={({ target }) => onFill(field.name, { text: field.text, kind: target.value as ValueKind })}
    >
      {Object.entries(valueKinds).map(([kind, title]) => (
        <option key={kind} value={kind}>
          {title}
        </option>
      ))}
    </select>
  );
}

const hints: Readonly<Record<ValueKind, string>> = {
  text: "",
  number: "12",
  boolean: "",
  list: "one, two",
  json: '["one", 2]',
};

function ValueField(
  props: { readonly field: ParameterField; readonly problem: string | undefined } & Pick<
    ParameterFieldsProps,
    "onFill"
  >,
) {
  const { field, problem, onFill } = props;
  const { name, kind, text, declared } = field;
  const byDefault = declared?.defaultValue;
  if (kind === "boolean") {
    return (
      <label className="parameter">
        {name}
        <select
          className="field"
          value={text === "" ? String(byDefault ?? false) : text}
          title={declared?.description}
          onChange={({ target }) => onFill(name, { kind, text: target.value })}
        >
          <option value="true">yes</option>
          <option value="false">no</option>
        </select>
      </label>
    );
  }
  return (
    <TextField
      className="parameter"
      value={text}
      onChange={(written) => onFill(name, { kind, text: written })}
      isInvalid={problem !== undefined}
      validationBehavior="aria"
    >
      <Label>{name}</Label>
      <Input
        className="field"
        placeholder={byDefault === undefined ? hints[kind] : String(byDefault)}
        title={declared?.description}
      />
      <FieldError className="field-problem">{problem}</FieldError>
    </TextField>
  );
}

/** One field for each `$name` in the query; what a query of one's own takes is chosen beside it. */
export function ParameterFields({ fields, problems, onFill }: ParameterFieldsProps) {
  return fields.map((field) => (
    <div key={field.name} className="parameter-pair">
      <ValueField field={field} problem={problems.get(field.name)} onFill={onFill} />
      {field.declared === undefined && <KindChoice field={field} onFill={onFill} />}
    </div>
  ));
}
