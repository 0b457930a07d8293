import { createContext, useContext } from "react";

type OpenFile = (file: File) => Promise<void>;

const OpenFileContext = createContext<OpenFile>(() => Promise.resolve());

export const OpenFileProvider = OpenFileContext.Provider;

/** Opens an exported file in the place of what is shown. */
export function useOpenFile(): OpenFile {
  return useContext(OpenFileContext);
}
