import { expect, test } from "vitest";
import { redirectFault } from "./redirect-uris";

const REGISTERED = [
  "https://a.example/cb",
  "http://127.0.0.1:3000/cb",
  "http://[::1]:3000/cb",
  "http://127.0.0.1/any",
  "http://[::1]/any?x=1",
  "http://localhost:3000/cb",
  "http://a.example/cb",
  "myapp://callback",
  "javascript:alert(1)",
];

test.each([
  ["https://a.example/cb", undefined],
  ["http://127.0.0.1:3000/cb", undefined],
  ["http://[::1]:3000/cb", undefined],
  ["myapp://callback", undefined],
  ["https://a.example/CB", "invalid"],
  ["https://a.example/cb/", "invalid"],
  ["https://a.example/cb?x=1", "invalid"],
  ["https://b.a.example/cb", "invalid"],
  ["http://127.0.0.1:3001/cb", "invalid"],
  ["https://127.0.0.1:3000/cb", "invalid"],
  ["http://localhost:3000/cb", "insecure"],
  ["http://a.example/cb", "insecure"],
  ["http://127.0.0.1.a.example/cb", "insecure"],
  ["", "illegal"],
  ["not an address", "illegal"],
  ["/cb", "illegal"],
  ["https://a.example/cb#part", "illegal"],
  ["javascript:alert(1)", "illegal"],
] as const)("a return to %s is %s", (uri, fault) => {
  expect(redirectFault(uri, REGISTERED)).toBe(fault);
});

test.each([
  ["http://127.0.0.1/any", undefined],
  ["http://127.0.0.1:1/any", undefined],
  ["http://127.0.0.1:65535/any", undefined],
  ["http://[::1]:4321/any?x=1", undefined],
  ["http://[::1]:4321/any?x=2", "invalid"],
  ["http://127.0.0.1:4321/any/more", "invalid"],
  ["http://127.0.0.1:4321@a.example/any", "insecure"],
] as const)("a loopback IP registered without a port takes any: %s is %s", (uri, fault) => {
  expect(redirectFault(uri, REGISTERED)).toBe(fault);
});
