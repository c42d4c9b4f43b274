import globals from "globals";
import svelte from "eslint-plugin-svelte";
import ts from "typescript-eslint";
import house from "./eslint/arrows.js";
import svelteConfig from "./svelte.config.js";

export default ts.config(
  { ignores: ["dist", "node_modules"] },
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser } } },
  { files: ["*.js", "*.ts", "eslint/**", "vite/**"], languageOptions: { globals: { ...globals.node } } },
  {
    files: ["**/*.svelte", "**/*.svelte.ts"],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    plugins: { house },
    rules: {
      "house/arrows": "error",
      "svelte/no-at-html-tags": "error",
      // A style attribute in markup is refused by the window's content policy; style: directives are not.
      "no-restricted-syntax": ["error", { selector: "SvelteAttribute[key.name='style']", message: "Use a class, or a style: directive." }],
      // {" "} keeps a space that the end of a line would lose.
      "svelte/no-useless-mustaches": "off",
      "no-console": "error",
      eqeqeq: "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/no-explicit-any": "error",
    },
  },
  // Sizes of the house. The contract is generated, tests may be longer.
  { files: ["**/*.svelte"], rules: { "max-lines": ["error", 200] } },
  { files: ["src/**/*.ts"], ignores: ["src/lib/api/contract.ts", "src/**/*.test.ts"], rules: { "max-lines": ["error", 300], "max-lines-per-function": ["error", 60] } },
  { files: ["src/**/*.test.ts"], rules: { "max-lines": ["error", 500] } },
);
