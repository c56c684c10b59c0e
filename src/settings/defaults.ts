/** What `exclude` is when it is not given: code of others, test data and templates. */
export const defaultExclude: readonly string[] = [
  "**/node_modules/**",
  "**/bower_components/**",
  "**/vendor/**",
  "**/third_party/**",
  "**/examples/**",
  "**/test/**",
  "**/tests/**",
  "**/__tests__/**",
  "**/__fixtures__/**",
  "**/fixtures/**",
  "**/testdata/**",
  "**/src/it/**",
  "**/archetype-resources/**",
];
