import { describe, expect, it } from "vitest";
import { parseRepository } from "../../src/settings/scalars.ts";

describe("`--repository`", () => {
  it.each(["acme/shop", "acme-inc/shop.api_2"])("is owner and name: %s", (text) => {
    expect(parseRepository(text)).toEqual({ value: text });
  });

  it.each(["", "shop", "acme/", "/shop", "acme/shop/api", "https://github.com/acme/shop", "a b/c"])(
    "is not %j",
    (text) => {
      expect(parseRepository(text)).toEqual({
        faults: [expect.stringContaining("allowed is `owner/name`")],
      });
    },
  );
});
