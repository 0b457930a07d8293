/** A plain reader of quoted CSV (RFC 4180): `undefined` for a field that is empty and bare. */
export function readCsv(text: string): (string | undefined)[][] {
  const rows: (string | undefined)[][] = [];
  let row: (string | undefined)[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/gy;
  for (let match = field.exec(text); match !== null; match = field.exec(text)) {
    const [, quoted, bare, end] = match;
    row.push(quoted === undefined ? (bare === "" ? undefined : bare) : quoted.replaceAll('""', '"'));
    if (end === "\n") {
      rows.push(row);
      row = [];
    }
    if (field.lastIndex === text.length) return rows;
  }
  throw new Error("not CSV");
}
