import { refuseProxyErrors } from "./app/proxy-errors";
import { tolerateForeignNodes } from "./app/translated-nodes";
import { ensureDefaultPolicy } from "./app/trusted-types";

// Next's own document for a failed page brings no first script: without this its chunks are refused and it stays white.
ensureDefaultPolicy();
tolerateForeignNodes();
refuseProxyErrors();
