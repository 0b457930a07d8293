/** American states as news shortens them, by the style of the Associated Press or by their postal code. */
const shortened = `
  Ala.|AL=Alabama Alaska|AK=Alaska Ariz.|AZ=Arizona Ark.|AR=Arkansas Calif.|Cal.|CA=California Colo.|CO=Colorado
  Conn.|CT=Connecticut Del.|DE=Delaware Fla.|FL=Florida Ga.|GA=State_of_Georgia Hawaii|HI=Hawaii Idaho|ID=Idaho Ill.|IL=Illinois
  Ind.|IN=Indiana Iowa|IA=Iowa Kan.|KS=Kansas Ky.|KY=Kentucky La.|LA=Louisiana Maine|ME=Maine Md.|MD=Maryland
  Mass.|MA=Massachusetts Mich.|MI=Michigan Minn.|MN=Minnesota Miss.|MS=Mississippi Mo.|MO=Missouri Mont.|MT=Montana
  Neb.|NE=Nebraska Nev.|NV=Nevada N.H.|NH=New_Hampshire N.J.|NJ=New_Jersey N.M.|NM=New_Mexico N.Y.|NY=New_York_State
  N.C.|NC=North_Carolina N.D.|ND=North_Dakota Ohio|OH=Ohio Okla.|OK=Oklahoma Ore.|OR=Oregon Pa.|PA=Pennsylvania
  R.I.|RI=Rhode_Island S.C.|SC=South_Carolina S.D.|SD=South_Dakota Tenn.|TN=Tennessee Texas|Tex.|TX=Texas Utah|UT=Utah
  Vt.|VT=Vermont Va.|VA=Virginia Wash.|WA=Washington_State W.Va.|WV=West_Virginia Wis.|WI=Wisconsin Wyo.|WY=Wyoming
`;

const entries = shortened
  .trim()
  .split(/\s+/u)
  .map((entry) => {
    const [forms = "", name = ""] = entry.split("=");
    return { forms: forms.split("|"), name: name.replaceAll("_", " ") };
  });

/** "Oklahoma" for "Okla.", as American papers write behind a town: "TULSA, Okla." */
export const statesBehindTowns: ReadonlyMap<string, string> = new Map(
  entries.flatMap(({ forms, name }) => forms.filter((form) => form.endsWith(".")).map((form) => [form, name] as const)),
);

const states: ReadonlyMap<string, string> = new Map(
  entries.flatMap(({ forms, name }) =>
    [...forms, name, name.replace(/^State of | State$/u, "")].map((form) => [form, name] as const),
  ),
);

/** The state that "S.C.", "Calif.", "TX" or "Ohio" stands for, by the name of its place. */
export function stateNamed(form: string): string | undefined {
  return states.get(form);
}
