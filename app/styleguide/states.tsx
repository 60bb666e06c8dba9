import { Button } from "../_components/button";
import { Empty } from "../_components/empty-state";
import { Failure } from "../_components/error-state";
import { Loading } from "../_components/loading";
import { Notice } from "../_components/notice";
import { Skeleton } from "../_components/skeleton";
import { AgeNote } from "../_components/stale-notice";
import { RegionNote } from "../_components/state-message";
import { failure } from "./samples";
import { Specimen } from "./specimen";
import { ToastButtons } from "./toast-buttons";

/** What stands where matter would be, and what tells what happened. */
export function States() {
  return (
    <>
      <Specimen name="Loading with Skeletons">
        <Loading>
          <Skeleton className="h-3 w-64" />
        </Loading>
      </Specimen>
      <Specimen name="Empty">
        <Empty title="Nothing here yet.">What would fill it.</Empty>
      </Specimen>
      <Specimen name="RegionNote">
        <RegionNote title="A sentence." action={<Button>One step</Button>}>
          What happened, and what is safe.
        </RegionNote>
      </Specimen>
      <Specimen name="Failure: may be tried again">
        <Failure failure={failure("rate_limited", 5)} />
      </Specimen>
      <Specimen name="Failure: needs a permission">
        <Failure failure={failure("missing_scope")} feature="top" />
      </Specimen>
      <Specimen name="Failure: nothing helps here">
        <Failure failure={failure("premium_required")} />
      </Specimen>
      <Specimen name="AgeNote: older than it should be">
        <AgeNote asOf={Date.now() - 600_000} stale />
      </Specimen>
      <Specimen name="Notice: one at a time, under the masthead">
        <Notice action={<Button>One action</Button>}>One sentence with the time in bold.</Notice>
      </Specimen>
      <Specimen name="Toast: at the window's foot">
        <ToastButtons />
      </Specimen>
    </>
  );
}
