/** Version of the rules and of the model; kept with every article. */
export const extractorVersion = "tagger-8";
