import type { Carrier } from "./carrier.ts";
import { matches } from "./uncommented.ts";

const next = "Move to modules: `go mod init`, then commit go.mod and go.sum.";
const listOfVendored = "a list of vendored packages";
/** With a go.mod beside it the go command takes no notice of the others. */
const unless = ["go.mod"];

export const goCarriers: readonly Carrier[] = [
  {
    id: "go-dep",
    packageType: "GO",
    files: ["Gopkg.lock", "Gopkg.toml"],
    what: "a manifest of dep",
    next,
    unless,
    declares: matches(
      "#",
      /^[^\S\n]*\[\[(?:projects|constraint|override)\]\]/m,
      /^[^\S\n]*required\s*=/m,
    ),
  },
  {
    id: "glide",
    packageType: "GO",
    files: ["glide.lock", "glide.yaml", "glide.yml"],
    what: "a manifest of Glide",
    next,
    unless,
    declares: matches("#", /^[^\S\n]*-\s*(?:name|package):/m),
  },
  {
    id: "go-vendor",
    packageType: "GO",
    files: ["vendor.conf", "trash.conf"],
    what: listOfVendored,
    next,
    unless,
    declares: matches("#", /^[\w.-]+\.\w+\/\S+\s+\S/m),
  },
  {
    id: "go-vendor-directory",
    packageType: "GO",
    files: ["vendor/vendor.json", "vendor/manifest", "vendor/modules.txt", "Godeps/Godeps.json"],
    isOfParent: true,
    what: listOfVendored,
    next,
    unless: ["../go.mod", "../go.work"],
    declares: matches(null, /"(?:importpath|path)"\s*:/i, /^# \S+ v\d/m),
  },
  {
    id: "go-modfile",
    packageType: "GO",
    files: ["*.mod"],
    what: "a go.mod of another name",
    next: "Give it a directory of its own, as go.mod.",
    declares: (text) =>
      /^module\s+\S/m.test(text) && /^[^\S\n]*(?:require|tool)\s*(?:\(|\S+\s+v)/m.test(text),
  },
  {
    id: "bazel-go",
    packageType: "GO",
    files: ["WORKSPACE", "WORKSPACE.bazel", "*.bzl"],
    what: "a definition of Bazel that names modules of Go",
    unless,
    declares: matches("#", /(?<!def )\bgo_repository\s*\(/),
  },
];
