import { refuseProxyErrors } from "./app/proxy-errors";
import { tolerateForeignNodes } from "./app/translated-nodes";
import { ensureDefaultPolicy } from "./app/trusted-types";

// Next's own document for a failed page lacks the first script. Without this call its chunks are refused and
// the page stays blank.
ensureDefaultPolicy();
tolerateForeignNodes();
refuseProxyErrors();
