/** Builds the bench page as the application is built, into a folder of its own. */
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here("."),
  base: "./",
  plugins: [react()],
  resolve: { alias: { "@": here("../src") } },
  build: {
    outDir: here("../node_modules/.bench"),
    emptyOutDir: true,
    target: "safari15",
    chunkSizeWarningLimit: 4000,
  },
});
