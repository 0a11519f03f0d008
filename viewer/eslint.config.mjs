import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["node_modules/**", "*.mjs"] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // What comes from a file is put into the page as text, never as markup.
      "no-restricted-properties": [
        "error",
        { property: "innerHTML", message: "texts are never markup" },
        { property: "outerHTML", message: "texts are never markup" },
        { property: "insertAdjacentHTML", message: "texts are never markup" },
      ],
      "no-restricted-globals": ["error", "fetch", "XMLHttpRequest", "WebSocket", "EventSource"],
      "no-eval": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
    },
  },
  {
    // node's runner returns promises that it awaits by itself.
    files: ["tests/**"],
    rules: { "@typescript-eslint/no-floating-promises": "off", "@typescript-eslint/no-non-null-assertion": "off" },
  },
);
