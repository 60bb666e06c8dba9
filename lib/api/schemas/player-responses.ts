import { z } from "zod";
import { trackShape } from "./music";
import { deviceShape, playerShape } from "./player";
import { age } from "./responses";

export const playerResponse = z
  .strictObject({ player: playerShape.nullable().meta({ description: "Null where nothing plays." }), ...age })
  .meta({ description: "What the player does." });

export const queueResponse = z
  .strictObject({ current: trackShape.nullable(), next: z.array(trackShape), ...age })
  .meta({ description: "What is heard, and what comes next." });

export const devicesResponse = z
  .strictObject({ devices: z.array(deviceShape), ...age })
  .meta({ description: "Where something could be played." });
