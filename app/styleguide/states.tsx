import { Button } from "../_components/button";
import { EmptyState } from "../_components/empty-state";
import { ErrorState } from "../_components/error-state";
import { Loading } from "../_components/loading";
import { Notice } from "../_components/notice";
import { Skeleton } from "../_components/skeleton";
import { StaleNotice } from "../_components/stale-notice";
import { StateMessage } from "../_components/state-message";
import { failure } from "./samples";
import { Specimen } from "./specimen";
import { ToastButtons } from "./toast-buttons";

/** Components that replace content or report what happened. */
export function States() {
  return (
    <>
      <Specimen name="Loading with Skeletons">
        <Loading>
          <Skeleton className="h-3 w-64" />
        </Loading>
      </Specimen>
      <Specimen name="Empty">
        <EmptyState title="Nothing here yet.">What would fill it.</EmptyState>
      </Specimen>
      <Specimen name="RegionNote">
        <StateMessage title="A sentence." action={<Button>One step</Button>}>
          What happened, and what is safe.
        </StateMessage>
      </Specimen>
      <Specimen name="Failure: may be tried again">
        <ErrorState failure={failure("rate_limited", 5)} />
      </Specimen>
      <Specimen name="Failure: needs a permission">
        <ErrorState failure={failure("missing_scope")} feature="top" />
      </Specimen>
      <Specimen name="Failure: nothing helps here">
        <ErrorState failure={failure("premium_required")} />
      </Specimen>
      <Specimen name="AgeNote: older than it should be">
        <StaleNotice asOf={Date.now() - 600_000} stale />
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
