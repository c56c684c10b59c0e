import { describe, expect, it } from "vitest";
import { releaseAt } from "../../../src/manifests/python/release-file.ts";

describe("releaseAt", () => {
  it.each([
    ["https://h/torch-2.0.1-cp310-cp310-linux_x86_64.whl", "torch", "2.0.1"],
    ["https://h/torch-2.0%2Bcu118-cp310-cp310-linux_x86_64.whl", "torch", "2.0+cu118"],
    ["https://h/torch-2.0%2bcu118-cp310-cp310-linux_x86_64.whl", "torch", "2.0+cu118"],
    ["https://h/a_b.c-1.0-1-py3-none-any.whl?x=y#sha256=0", "a_b.c", "1.0"],
    ["https://h/a-1.0-py3-none-any.whl ; python_version < '3'", "a", "1.0"],
  ])("reads name and version of the wheel %s", (address, name, version) => {
    expect(releaseAt(address)).toEqual({ name, version });
  });

  it.each([
    ["https://h/flask-1.0.tar.gz", "flask"],
    ["https://h/a-b-1.0.zip", "a-b"],
    ["https://h/a-1.0.tgz#egg=b", "a"],
  ])("reads only the name of the archive %s", (address, name) => {
    expect(releaseAt(address)).toEqual({ name, version: null });
  });

  it("gives no version that holds anything else than versions do", () => {
    expect(releaseAt("https://h/a-1%0A2-py3-none-any.whl")).toEqual({ name: "a", version: null });
  });

  it.each(["https://h/main.zip", "https://h/a.whl", "https://h/a-1.0.exe", "https://h/", ""])(
    "sees no release in %j",
    (address) => {
      expect(releaseAt(address)).toBeNull();
    },
  );
});
