import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

/** Which chunk a library lands in: charts and the component library are large and change rarely. */
function chunkOf(id: string): string | undefined {
  if (!id.includes("node_modules")) return undefined;
  if (/node_modules[\\/](echarts|zrender)/.test(id)) return "echarts";
  if (/node_modules[\\/](antd|@ant-design|@rc-component|rc-)/.test(id)) return "antd";
  return "vendor";
}

export default defineConfig({
  plugins: [react()],
  clearScreen: false,
  resolve: { alias: { "@": fileURLToPath(new URL("./src", import.meta.url)) } },
  server: { port: 5173, strictPort: true },
  build: {
    target: "safari15",
    chunkSizeWarningLimit: 1600,
    rollupOptions: { output: { manualChunks: chunkOf } },
  },
  test: {
    environment: "jsdom",
    setupFiles: ["src/test-setup.ts"],
    include: ["src/**/*.test.{ts,tsx}"],
    testTimeout: 60000,
  },
});
