// The scripts of the themes: what a Chromium 86 kernel parses, in the order in which theme.yaml puts them together.
"use strict";

const js = require("@eslint/js");
const globals = require("globals");

const SCRIPTS = ["themes/*/assets/js/**/*.js"];
const CORES = ["themes/*/assets/js/**/core/*.js", "themes/*/assets/js/**/core.js"];

module.exports = [
  { ignores: ["**/*", "!themes/", "!themes/**", "themes/*/assets/js/vendored/**"] },
  {
    files: SCRIPTS,
    ...js.configs.recommended,
    languageOptions: { ecmaVersion: 2020, sourceType: "script", globals: globals.browser },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      ...js.configs.recommended.rules,
      // Scripts of a page share their names, which the type checker follows from file to file.
      "no-undef": "off",
      "no-unused-vars": ["error", { vars: "local" }],
      "no-var": "error",
      "prefer-const": "error",
      "prefer-arrow-callback": "error",
      "prefer-template": "error",
      "object-shorthand": "error",
      curly: "error",
      eqeqeq: "error",
      strict: ["error", "global"],
      "no-eval": "error",
      "no-implied-eval": "error",
      "max-lines": ["error", 170],
      "max-lines-per-function": ["error", 80],
    },
  },
  {
    // A core has no page around it: it is tested in node, against Python where Python says the same.
    files: CORES,
    rules: { "no-restricted-globals": ["error", ...Object.keys(globals.browser).filter((name) => !(name in globals.node))] },
  },
];
