import { describe, expect, it } from "vitest";
import { openTerminal } from "../../src/cli/terminal.ts";
import { recordingStream, type RecordingStream } from "./recording-stream.ts";

describe("the two streams", () => {
  it("take results and messages apart", () => {
    const { terminal, stdout, stderr } = open();

    terminal.result("table\n");
    terminal.message("one line");

    expect(stdout.text()).toBe("table\n");
    expect(stderr.text()).toBe("one line\n");
  });

  it("are in colour each for itself", () => {
    const stdout = recordingStream();
    const stderr = recordingStream({ columns: 100 });

    const terminal = openTerminal({ stdout, stderr }, {});

    expect(terminal.results).toEqual({ isTerminal: false, color: false, width: Infinity });
    expect(terminal.messages).toEqual({ isTerminal: true, color: true, width: 100 });
  });

  it.each([{}, { columns: 0 }])(
    "are 80 columns wide where a terminal does not report its size: %j",
    (size) => {
      const terminal = openTerminal(
        { stdout: recordingStream(size), stderr: recordingStream() },
        {},
      );

      expect(terminal.results.width).toBe(80);
    },
  );
});

describe("the width of a terminal", () => {
  it("is kept by results and messages, which are broken at their blanks", () => {
    const stdout = recordingStream({ columns: 12 });
    const stderr = recordingStream({ columns: 16 });
    const terminal = openTerminal({ stdout, stderr }, {});

    terminal.result("one two three four\n  five\n");
    terminal.message("error: it is broken");

    expect(stdout.text()).toBe("one two\n  three four\n  five\n");
    expect(stderr.text()).toBe("error: it is\n  broken\n");
  });

  it("does not concern what is for other programs", () => {
    const stdout = recordingStream({ columns: 12 });

    openTerminal({ stdout, stderr: recordingStream() }, {}).data('{"one": "two three"}\n');

    expect(stdout.text()).toBe('{"one": "two three"}\n');
  });

  it("is asked again each time, because a window can change", () => {
    const stdout = { ...recordingStream(), isTTY: true, columns: 100 };
    const terminal = openTerminal({ stdout, stderr: recordingStream() }, {});
    stdout.columns = 40;

    expect(terminal.results.width).toBe(40);
  });
});

describe("progress", () => {
  it("is a line each in a pipe", () => {
    const { terminal, stderr } = open();

    terminal.progress("Looking for manifests");
    terminal.progress("Reading 3 manifests");

    expect(stderr.text()).toBe("Looking for manifests\nReading 3 manifests\n");
  });

  it("is one line on a terminal, and gone when something else is printed", () => {
    const { terminal, stdout, stderr } = open(recordingStream({ columns: 12 }));

    terminal.progress("Looking for manifests");
    terminal.progress("Reading");
    terminal.result("table\n");
    terminal.result("more\n");

    expect(stderr.text()).toBe("Looking fo…\r\u001b[2KReading\r\u001b[2K");
    expect(stdout.text()).toBe("table\nmore\n");
  });

  it("makes way for a message", () => {
    const { terminal, stderr } = open(recordingStream({}));

    terminal.progress("Reading");
    terminal.message("warning: x");

    expect(stderr.text()).toBe("Reading\r\u001b[2Kwarning: x\n");
  });
});

describe("a reader that closes the pipe", () => {
  const epipe = Object.assign(new Error("write EPIPE"), { code: "EPIPE" });

  it("ends nothing", () => {
    const { stdout, stderr } = open();

    expect(() => stdout.fail(epipe)).not.toThrow();
    expect(() => stderr.fail(epipe)).not.toThrow();
  });

  it("is distinguished from a stream that is broken", () => {
    const { stdout } = open();
    const full = Object.assign(new Error("no space left"), { code: "ENOSPC" });

    expect(() => stdout.fail(full)).toThrow("no space left");
  });
});

function open(stderr: RecordingStream = recordingStream()) {
  const stdout = recordingStream();
  return { terminal: openTerminal({ stdout, stderr }, {}), stdout, stderr };
}
