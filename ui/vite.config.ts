import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";
import { icons } from "./vite/icons.ts";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  plugins: [icons(), svelte()],
  resolve: {
    alias: { $lib: at("./src/lib"), $features: at("./src/features"), $routes: at("./src/routes") },
    // Component tests mount in jsdom: without this Svelte resolves to its server build.
    conditions: process.env.VITEST ? ["browser"] : undefined,
  },
  clearScreen: false,
  server: { port: 5173, strictPort: true },
  build: {
    target: "es2022",
    // The window's policy allows no data: URIs, so nothing may be inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    sourcemap: false,
  },
  test: { environment: "jsdom", include: ["src/**/*.test.ts"], setupFiles: ["./src/testing/setup.ts"], restoreMocks: true, testTimeout: 30_000 },
});
