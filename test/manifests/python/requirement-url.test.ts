import { describe, expect, it } from "vitest";
import { nameOfUrl, shownUrl } from "../../../src/manifests/python/requirement-url.ts";

describe("nameOfUrl", () => {
  it.each([
    ["git+https://h/a/b.git#egg=flask", "flask"],
    ["git+https://h/a/b.git@v1#subdirectory=c&egg=flask[x]", "flask"],
    ["https://h/b.zip#egg=flask", "flask"],
    ["https://h/Flask-1.0-py3-none-any.whl", "Flask"],
    ["https://h/flask-1.0.tar.gz", "flask"],
  ])("is stated by %s", (url, name) => {
    expect(nameOfUrl(url)).toMatchObject({ name, guessed: false });
  });

  it.each([
    ["git+https://h/a/flask.git", "flask"],
    ["git+https://h/a/flask/", "flask"],
    ["git+https://h/a/flask.git@feature/x", "flask"],
    ["git+ssh://git@h/a/flask", "flask"],
    ["hg+https://h/flask", "flask"],
    ["https://h/a/flask/archive/main.zip", "flask"],
    ["https://h/a/flask/archive/refs/tags/v1.tar.gz", "flask"],
    ["https://h/a/flask/-/archive/v1/flask-v1.zip", "flask"],
    ["https://h/a/flask/zipball/main", "flask"],
    ["https://h/flask.zip?token=x", "flask"],
  ])("is guessed from %s", (url, name) => {
    expect(nameOfUrl(url)).toMatchObject({ name, guessed: true });
  });

  it.each(["git+https://h", "git+https://h/", "https://h/", "https://h/a", "https://h/.zip"])(
    "is not known of %s",
    (url) => {
      expect(nameOfUrl(url).name).toBeNull();
    },
  );

  it("is not guessed where the project lies in a subdirectory", () => {
    expect(nameOfUrl("git+https://h/a/b.git@v1#subdirectory=c/d")).toEqual({
      name: null,
      guessed: true,
      checkout: "c/d",
    });
  });

  it.each([
    ["git+https://h/a/b.git#egg=c&subdirectory=d", "d"],
    ["git+https://h/a/b.git", "."],
    ["https://h/b-1.0.zip", null],
  ])("comes with the directory of the project: %s", (url, checkout) => {
    expect(nameOfUrl(url).checkout).toBe(checkout);
  });
});

describe("shownUrl", () => {
  it.each([
    ["git+https://user:token@h/a/b.git@v1#egg=c", "h/a/b.git@v1"],
    ["https://h/b.zip?token=x", "h/b.zip"],
    ["../b.txt", "../b.txt"],
  ])("hides what may be a secret of %s", (url, shown) => {
    expect(shownUrl(url)).toBe(shown);
  });
});
