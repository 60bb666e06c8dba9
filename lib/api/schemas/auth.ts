import { z } from "zod";

/** What `/api/v1/auth` takes and gives. Times are ISO 8601 in UTC. */

/** Who is logged in. Name and picture are null while Spotify will not say. */
export const userSchema = z.strictObject({
  id: z.string(),
  name: z.string().nullable(),
  image: z.string().nullable(),
});

export type UserView = z.infer<typeof userSchema>;

const time = z.iso.datetime();

/** `GET /api/v1/auth`. */
export const authSchema = z.discriminatedUnion("status", [
  z.strictObject({ status: z.literal("already_authenticated"), user: userSchema, expiresAt: time }),
  z.strictObject({ status: z.literal("unauthenticated"), authUrl: z.url(), transaction: z.string() }),
]);

export type AuthView = z.infer<typeof authSchema>;

/** What is posted to `/api/v1/auth/callback`: what came back from Spotify, and the transaction from the beginning. */
export const callbackBody = z.object({
  code: z.string().max(8192).optional(),
  error: z.string().max(200).optional(),
  state: z.string().max(8192).default(""),
  transaction: z.string().max(8192).default(""),
});

/** `POST /api/v1/auth/callback`. `bearer` for front ends of other sites alone. */
export const loggedInSchema = z.strictObject({
  status: z.literal("authentication_successful"),
  user: userSchema,
  bearer: z.string().optional(),
  expiresAt: time,
});

export type LoggedInView = z.infer<typeof loggedInSchema>;

/** `POST /api/v1/auth/renew`. */
export const renewedSchema = z.strictObject({ bearer: z.string(), expiresAt: time });

export type RenewedView = z.infer<typeof renewedSchema>;

/** `GET /api/v1/auth/session`. `features` are those that were allowed. */
export const sessionSchema = z.strictObject({
  user: userSchema,
  features: z.array(z.string()),
  expiresAt: time,
  consentEndsAt: time,
});

export type SessionView = z.infer<typeof sessionSchema>;

/** `POST /api/v1/auth/logout`. */
export const loggedOutSchema = z.strictObject({ status: z.literal("signed_out") });

export type LoggedOutView = z.infer<typeof loggedOutSchema>;

/** What is posted where there is nothing more to say. */
export const emptyBody = z.object({});
