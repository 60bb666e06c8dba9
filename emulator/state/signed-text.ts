import { createHmac, timingSafeEqual } from "node:crypto";
import type { z } from "zod";

/** Puts values into texts that only the same secret can make. Anybody who has a text can read its value. */
export type Signer = {
  sign(purpose: string, value: unknown): string;
  /** Returns the value of a text of the same purpose, or undefined for any other text. */
  read<T>(purpose: string, text: string, schema: z.ZodType<T>): T | undefined;
};

/** Creates a signer. Two processes with one secret read each other's texts. */
export function createSigner(secret: string): Signer {
  const macOf = (purpose: string, payload: string) =>
    createHmac("sha256", secret).update(`${purpose}\0${payload}`).digest();

  function sign(purpose: string, value: unknown): string {
    const payload = Buffer.from(JSON.stringify(value)).toString("base64url");
    return `${payload}.${macOf(purpose, payload).toString("base64url")}`;
  }

  function read<T>(purpose: string, text: string, schema: z.ZodType<T>): T | undefined {
    const [payload = "", mac = ""] = text.split(".");
    const [given, expected] = [Buffer.from(mac, "base64url"), macOf(purpose, payload)];
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
    return schema.safeParse(JSON.parse(Buffer.from(payload, "base64url").toString())).data;
  }

  return { sign, read };
}
