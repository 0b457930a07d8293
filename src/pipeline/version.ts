/** Version of the rules and, once one ships, of the model; kept with every article. */
export const extractorVersion = "rules-1";
