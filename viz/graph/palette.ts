import type { Label, RelationshipType } from "../../src/model/graph-schema.js";

export type Theme = "light" | "dark";

/** The legend's colours: told apart by people who see colours differently, and readable on either ground. */
export const labelColours: Readonly<Record<Theme, Readonly<Record<Label, string>>>> = {
  light: {
    Article: "#3c4654",
    Person: "#1f6fb5",
    Place: "#1d8a63",
    Organization: "#c06a12",
    Collective: "#8257b5",
    Event: "#c23b57",
    Statement: "#9aa5b1",
  },
  dark: {
    Article: "#dbe2ea",
    Person: "#62adf0",
    Place: "#4fc496",
    Organization: "#eda24c",
    Collective: "#b796e6",
    Event: "#f0798f",
    Statement: "#7f8c9b",
  },
};

const communityColours: Readonly<Record<Theme, readonly string[]>> = {
  light: ["#1f6fb5", "#c06a12", "#1d8a63", "#c23b57", "#8257b5", "#7a6a12", "#0f8a9d", "#a8478f", "#5b6b2f", "#8a4b32"],
  dark: ["#62adf0", "#eda24c", "#4fc496", "#f0798f", "#b796e6", "#d6c65a", "#55cfe0", "#e88fd0", "#a9c06a", "#d39a7d"],
};

/** The largest communities have a colour each; the many small ones share the one of statements. */
export function communityColour(theme: Theme, community: number | undefined): string {
  return communityColours[theme][community ?? -1] ?? labelColours[theme].Statement;
}

type Family = "speech" | "words" | "between" | "world" | "carrier";

const families: Readonly<Record<RelationshipType, Family>> = {
  MENTIONS: "carrier",
  REPORTS: "carrier",
  SAID: "speech",
  ABOUT: "words",
  ADDRESSED_TO: "speech",
  SAID_AT: "words",
  PART_OF: "between",
  REPEATS: "between",
  CONTRADICTS: "between",
  HOLDS_ROLE: "world",
  MEMBER_OF: "world",
  KIN: "world",
  LOCATED_IN: "world",
  WAS_IN: "world",
  LIVES_IN: "world",
  TRAVELLED_TO: "world",
  BORN_IN: "world",
  DIED_IN: "world",
  MET: "world",
  PARTICIPATED_IN: "world",
  OWNS: "world",
  FOUNDED: "world",
  CHARGED_IN: "world",
  CONVICTED_IN: "world",
  SENTENCED_IN: "world",
  RELATED_TO: "world",
  DUPLICATE_OF: "carrier",
  POSSIBLY_SAME_AS: "between",
};

const familyColours: Readonly<Record<Theme, Readonly<Record<Family, string>>>> = {
  light: { speech: "#7fa9d3", words: "#cdd5dd", between: "#d998a6", world: "#8fbfa9", carrier: "#e3e7ec" },
  dark: { speech: "#3f6f9f", words: "#3c4754", between: "#93525f", world: "#3d7a63", carrier: "#2a323c" },
};

export function relationshipColour(theme: Theme, type: RelationshipType): string {
  return familyColours[theme][families[type]];
}

export interface Ground {
  readonly background: string;
  readonly text: string;
  readonly muted: string;
  /** What lies outside the focus. */
  readonly dimNode: string;
  readonly dimEdge: string;
  readonly pill: string;
  readonly pillText: string;
}

/** The canvas's own colours; the page's stand in `styles/tokens.css`. */
export const grounds: Readonly<Record<Theme, Ground>> = {
  light: {
    background: "#fbfbf9",
    text: "#1c2530",
    muted: "#5d6875",
    dimNode: "#e1e5e9",
    dimEdge: "#f0f2f4",
    pill: "#ffffff",
    pillText: "#1c2530",
  },
  dark: {
    background: "#12171d",
    text: "#e8edf3",
    muted: "#9aa7b5",
    dimNode: "#28313b",
    dimEdge: "#1b222a",
    pill: "#2a3440",
    pillText: "#f2f5f8",
  },
};
