import { NotFoundMessage } from "../_components/not-found-message";

/** What a signed-in page shows where its item does not exist. */
export default function NotFound() {
  return <NotFoundMessage />;
}
