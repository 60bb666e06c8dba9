import { NotFoundMessage } from "./_components/not-found-message";

/**
 * What a page for everyone shows where its item does not exist. Without the navigation: Next sends this file, and the scripts of
 * what it imports, with every page.
 */
export default function NotFound() {
  return <NotFoundMessage />;
}
