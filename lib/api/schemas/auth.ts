import { z } from "zod";

/** Responses of `/api/v1/auth`. Times are ISO 8601 in UTC. */

/** The logged-in user. Name and image are null when Spotify does not respond. */
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

/** `POST /api/v1/auth/callback`. `bearer` only for clients of other sites. */
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

/** `GET /api/v1/auth/session`. `features` are the granted ones. */
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
