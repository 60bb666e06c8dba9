import type { Client, Settings } from "./settings";

/** The registered app of an id. */
export function clientOf({ clients }: Settings, id: string | null): Client | undefined {
  return clients.find((client) => client.id === id);
}

/** The developer account that an app belongs to. */
export function ownerOf(client: Client | undefined): string {
  return client?.owner ?? "owner";
}
