import type { Client, Settings } from "./settings";

export function clientOf({ clients }: Settings, id: string | null): Client | undefined {
  return clients.find((client) => client.id === id);
}

/** Returns the developer account of an app. */
export function ownerOf(client: Client | undefined): string {
  return client?.owner ?? "owner";
}
