import { createRequests } from "@/app/_components/requests";

/** What the user can do with a list: put it in another order, split it, or find songs to add. */
export type ListTool = "arrange" | "split" | "find";

/** Requests of the header for something that needs the list, which the page's list serves. */
export const listTools = createRequests<ListTool>();
