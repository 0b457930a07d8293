import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";
import { scriptSize } from "./script-size.js";

/** In the mode `page`, the whole viewer in one file, into which `onrecord export --format html` puts a graph. */
export default defineConfig(({ mode }) => ({
  base: "./",
  plugins: [react(), ...(mode === "page" ? [viteSingleFile()] : [scriptSize()])],
  // A page that was opened from a file may start no worker that is a module.
  worker: { format: "iife" as const },
  build: {
    outDir: mode === "page" ? "../dist/viz-page" : "../dist/viz",
    emptyOutDir: true,
    target: "es2022",
    chunkSizeWarningLimit: 1_200,
    copyPublicDir: mode !== "page",
  },
  server: { proxy: { "/api": "http://127.0.0.1:4321" } },
}));
