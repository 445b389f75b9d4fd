/** Builds the pages of the other charts beside ours. */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here("."),
  base: "./",
  resolve: { alias: { "@": here("../../src") }, dedupe: ["react", "react-dom"] },
  build: {
    outDir: here("node_modules/.bench"),
    emptyOutDir: true,
    target: "safari15",
    chunkSizeWarningLimit: 4000,
    rollupOptions: { input: { dhtmlx: here("dhtmlx.html"), svar: here("svar.html") } },
  },
});
