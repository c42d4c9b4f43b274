import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";
import { firstPaint } from "./vite/firstPaint.ts";
import { icons } from "./vite/icons.ts";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What the first screen shares with all others. */
const FIRST = /svelte\/src\/|esm-env|clsx|\/src\/lib\/(?:api|query|notices|keys|drafts)\/(?!.*\.test)|\/src\/features\/notes\/draft\.svelte|\/src\/lib\/ui\/(?:Button|Kbd|Drawing|icon)\b/;

export default defineConfig({
  plugins: [icons(), firstPaint(), svelte()],
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
    // What the first paint needs arrives in two scripts; each more is another way through the window.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "first", test: FIRST }] } } },
  },
  test: { environment: "jsdom", include: ["src/**/*.test.ts"], setupFiles: ["./src/testing/setup.ts"], restoreMocks: true, testTimeout: 30_000 },
});
