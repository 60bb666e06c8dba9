import { createExportJob } from "@/lib/client/export-job";
import { openExportStore } from "@/lib/client/export-store";
import { saveFile } from "@/lib/client/save-file";

/** The export of this tab. The code of the local library loads only for an export that uses it. */
export const exportJob = createExportJob({
  open: openExportStore,
  openCopy: async (account) => (await import("@/lib/local-library/export-copy")).openExportCopy(account),
  save: saveFile,
});
