import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeText } from "../../src/workspace/decode-text.ts";
import { Fault } from "../../src/domain/problem.ts";

const text = 'ümlaut = "1.0" # 漢字 😀\r\n';
const utf16 = Buffer.from(`\uFEFF${text}`, "utf16le");

describe("the text of a file", () => {
  it.each([
    ["ISO-8859-1", '<?xml version="1.0" encoding="ISO-8859-1"?><a>J\u00f6rg</a>', "latin1"],
    ["windows-1252", "<?xml version='1.0' encoding='windows-1252'?><a>J\u00f6rg</a>", "latin1"],
    ["UTF-8", '<?xml version="1.0" encoding="UTF-8"?><a>J\u00f6rg</a>', "utf8"],
    ["UTF-8 with a mark", '\uFEFF<?xml version="1.0" encoding="utf-8"?><a>\u00f6</a>', "utf8"],
    ["UTF-16, but is UTF-8", '<?xml version="1.0" encoding="utf-16"?><a>\u00f6</a>', "utf8"],
    ["UTF-16 without a mark", '<?xml version="1.0" encoding="UTF-16"?><a>\u00f6</a>', "utf16le"],
  ] as const)("is read from XML that declares %s", (_, written, encoding) => {
    expect(decodeText(Buffer.from(written, encoding), "pom.xml")).toBe(
      written.replace("\uFEFF", ""),
    );
  });

  it("is read from XML in UTF-16 without a mark, big end first", () => {
    const written = '<?xml version="1.0" encoding="UTF-16"?><a/>';

    expect(decodeText(Buffer.from(written, "utf16le").swap16(), "pom.xml")).toBe(written);
  });

  it.each([
    ["an encoding that nobody knows", '<?xml version="1.0" encoding="EBCDIC-CP-US"?><a>\u00f6</a>'],
    ["UTF-8, but is Latin-1", '<?xml version="1.0" encoding="UTF-8"?><a>\u00f6</a>'],
    ["no encoding", '<?xml version="1.0"?><a encoding="latin1">\u00f6</a>'],
  ])("is not guessed at in XML that declares %s", (_, written) => {
    expect(() => decodeText(Buffer.from(written, "latin1"), "pom.xml")).toThrow(Fault);
  });

  it.each([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a byte order mark", Buffer.from(`\uFEFF${text}`)],
    ["UTF-16, little end first, with a mark", utf16],
    ["UTF-16, big end first, with a mark", Buffer.from(utf16).swap16()],
  ])("is read from %s, without the mark", (_, bytes) => {
    expect(decodeText(bytes, "a.txt")).toBe(text);
  });

  it("may be empty, with and without a mark", () => {
    expect(decodeText(Buffer.from(""), "a.txt")).toBe("");
    expect(decodeText(Buffer.from([0xef, 0xbb, 0xbf]), "a.txt")).toBe("");
    expect(decodeText(Buffer.from([0xff, 0xfe]), "a.txt")).toBe("");
  });

  it.each([
    ["Latin-1", Buffer.from("ümlaut", "latin1")],
    ["UTF-16 without a mark", Buffer.from(text, "utf16le")],
    ["UTF-32 with a mark", Buffer.from([0xff, 0xfe, 0, 0, 0x61, 0, 0, 0])],
    ["half a character of UTF-8", Buffer.from("ü").subarray(0, 1)],
    ["half a character of UTF-16", utf16.subarray(0, -1)],
    ["half a pair of UTF-16", Buffer.from([0xff, 0xfe, 0x3d, 0xd8])],
    ["a binary file", Buffer.from([0x62, 0x75, 0x6e, 0, 1, 2])],
  ])("is not guessed at for %s", (_, bytes) => {
    expect(() => decodeText(bytes, "a/b.txt")).toThrow(
      expect.objectContaining({
        code: "manifest-encoding",
        place: { path: "a/b.txt" },
        message:
          "a/b.txt is neither UTF-8 nor UTF-16 with a byte order mark, nor XML in the encoding that it declares. Save the file as UTF-8.",
      }),
    );
  });

  it("is found again, whatever it is, in every encoding with a mark", () => {
    const anyText = fc.string({ unit: "binary" }).filter((written) => !/^\uFEFF|\0/.test(written));
    fc.assert(
      fc.property(anyText, (written) => {
        const bytes = Buffer.from(`\uFEFF${written}`, "utf16le");
        expect(decodeText(Buffer.from(`\uFEFF${written}`), "a")).toBe(written);
        expect(decodeText(bytes, "a")).toBe(written);
        expect(decodeText(bytes.swap16(), "a")).toBe(written);
      }),
    );
  });

  it("is text or a fault for any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        try {
          expect(decodeText(bytes, "a")).not.toContain("\0");
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(Fault);
        }
      }),
    );
  });
});
