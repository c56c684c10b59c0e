import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Lets processes that run the built files share what Node has compiled, which halves their start. It is
 * kept between runs: Node compiles again what has changed.
 * https://nodejs.org/docs/latest-v24.x/api/module.html#module-compile-cache
 */
export const compileCache = {
  NODE_COMPILE_CACHE: join(tmpdir(), "cortex-dependency-report-compiled"),
};
