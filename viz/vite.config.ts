import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  base: "./",
  plugins: [react()],
  worker: { format: "es" },
  build: {
    outDir: "../dist/viz",
    emptyOutDir: true,
    target: "es2022",
    chunkSizeWarningLimit: 1_200,
  },
  server: { proxy: { "/api": "http://127.0.0.1:4321" } },
});
