import { describe, expect, it } from "@jest/globals";
import { findEntities } from "./find-entities.js";

/** The roles of the person of a name. */
async function rolesOf(text: string, name: string): Promise<readonly string[]> {
  const entity = (await findEntities(text)).find((found) => found.name === name);
  return (entity?.roles ?? []).map(({ role, former, start, end }) => {
    expect(text.slice(start, end).toLowerCase()).toBe(role);
    return former ? `former ${role}` : role;
  });
}

describe("roles beside a name", () => {
  it.each<[string, string[]]>([
    ["They heard Interior Minister Ana Reis in Porto.", ["interior minister"]],
    ["They heard Deputy Prime Minister Ana Reis in Porto.", ["deputy prime minister"]],
    ["They heard Porto Police Chief Ana Reis on Monday.", ["police chief"]],
    ["They heard opposition leader Ana Reis in Porto.", ["opposition leader"]],
    ["The home secretary, Ana Reis, left on Monday.", ["home secretary"]],
    ["Porto's former police chief, Ana Reis, left on Monday.", ["former police chief"]],
    ["Ana Reis, the deputy mayor of Porto, left on Monday.", ["deputy mayor"]],
    ["Ana Reis, the MP for Leeds, left on Monday.", ["mp"]],
    ["They met teachers, nurses, Ana Reis and a lawyer.", []],
    ["His sister, Ana Reis, left on Monday.", []],
  ])("%s", async (text, expected) => {
    expect(await rolesOf(text, "Ana Reis")).toEqual(expected);
  });
});
