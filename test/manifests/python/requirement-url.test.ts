import { describe, expect, it } from "vitest";
import { nameOfUrl } from "../../../src/manifests/python/requirement-url.ts";

describe("nameOfUrl", () => {
  it.each([
    ["git+https://h/a/b.git#egg=flask", "flask"],
    ["git+https://h/a/b.git@v1#subdirectory=c&egg=flask[x]", "flask"],
    ["https://h/b.zip#egg=flask", "flask"],
    ["https://h/Flask-1.0-py3-none-any.whl", "Flask"],
    ["https://h/flask-1.0.tar.gz", "flask"],
  ])("is told by %s", (url, name) => {
    expect(nameOfUrl(url)).toEqual({ name, guessed: false });
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
    expect(nameOfUrl(url)).toEqual({ name, guessed: true });
  });

  it.each(["git+https://h", "git+https://h/", "https://h/", "https://h/a", "https://h/.zip"])(
    "is not known of %s",
    (url) => {
      expect(nameOfUrl(url).name).toBeNull();
    },
  );
});
