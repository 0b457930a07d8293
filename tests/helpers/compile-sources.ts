import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { packageRoot } from "../../src/store/package-root.js";

/** Parts of `src` as plain modules, for tests that need a process of their own: gives the folder to import from. */
export function compileSources(name: string, parts: readonly string[]): string {
  const folder = join(packageRoot(), "tests", "output", name);
  const compile = (path: string) => {
    const text = readFileSync(join(packageRoot(), "src", path), "utf8");
    const compilerOptions = {
      module: ts.ModuleKind.ESNext,
      target: ts.ScriptTarget.ES2022,
      verbatimModuleSyntax: true,
    };
    const target = join(folder, path.replace(/\.ts$/u, ".js"));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, ts.transpileModule(text, { compilerOptions }).outputText);
  };
  for (const part of parts) {
    if (part.endsWith(".ts")) compile(part);
    else {
      const files = readdirSync(join(packageRoot(), "src", part), { recursive: true, encoding: "utf8" });
      for (const file of files.filter((one) => one.endsWith(".ts"))) compile(join(part, file));
    }
  }
  return folder;
}
