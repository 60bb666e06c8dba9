import { describe, expect, it } from "vitest";
import { SECRETS } from "@/lib/testing/stub-env";
import { type Env, type EnvFault, parseEnv } from "./env";

const good = {
  NODE_ENV: "production",
  AUTH_SECRET: SECRETS[0],
  AUTH_URL: "https://music.example.com",
  AUTH_SPOTIFY_ID: "id",
  AUTH_SPOTIFY_SECRET: "secret",
} as const;

type Source = Record<string, string | undefined>;

function faultsOf(source: Source): EnvFault[] {
  const result = parseEnv({ ...good, ...source });
  return "faults" in result ? result.faults : [];
}

function namesOf(source: Source): string[] {
  return faultsOf(source).map(({ name }) => name);
}

function envOf(source: Source = {}): Env {
  const result = parseEnv({ ...good, ...source });
  if ("faults" in result)
    throw new Error(result.faults.map(({ name, problem }) => `${name} ${problem}`).join());
  return result.env;
}

describe("parseEnv", () => {
  it("needs no more than four variables and knows Spotify's addresses", () => {
    expect(envOf()).toMatchObject({
      AUTH_SECRET: [SECRETS[0]],
      SPOTIFY_ACCOUNTS_URL: "https://accounts.spotify.com",
      SPOTIFY_API_URL: "https://api.spotify.com/v1",
      LOG_LEVEL: "info",
    });
    expect(envOf().AUTH_URL.origin).toBe("https://music.example.com");
  });

  it("names every fault at once, each with what to do", () => {
    const result = parseEnv({ NODE_ENV: "production" });
    const faults = "faults" in result ? result.faults : [];
    expect(faults.map(({ name, problem }) => `${name} ${problem}`)).toEqual([
      "AUTH_SECRET is missing",
      "AUTH_URL is missing",
      "AUTH_SPOTIFY_ID is missing",
      "AUTH_SPOTIFY_SECRET is missing",
    ]);
    expect(faults.every(({ hint }) => hint.length > 0)).toBe(true);
  });

  it("never repeats a value in a fault", () => {
    const faults = faultsOf({ AUTH_SECRET: "hunter2hunter2", AUTH_URL: "mallory" });
    expect(faults).toHaveLength(2);
    expect(JSON.stringify(faults)).not.toMatch(/hunter2|mallory/);
  });

  it.each(["", "  ", undefined])("counts %j as missing", (AUTH_SPOTIFY_ID) => {
    expect(faultsOf({ AUTH_SPOTIFY_ID })).toMatchObject([{ name: "AUTH_SPOTIFY_ID", problem: "is missing" }]);
  });

  it("takes the default for an empty optional variable", () => {
    expect(envOf({ SPOTIFY_API_URL: "", LOG_LEVEL: "" }).SPOTIFY_API_URL).toBe("https://api.spotify.com/v1");
  });

  it("refuses an unknown log level", () => {
    expect(namesOf({ LOG_LEVEL: "chatty" })).toEqual(["LOG_LEVEL"]);
  });
});

describe("CACHE_MEMORY_MB", () => {
  it("is 64 where nothing is said, else what is said", () => {
    expect([envOf().CACHE_MEMORY_MB, envOf({ CACHE_MEMORY_MB: "256" }).CACHE_MEMORY_MB]).toEqual([64, 256]);
  });

  it.each(["0", "-1", "64mb", "1.5", "1000000"])("is refused as %s", (CACHE_MEMORY_MB) => {
    expect(namesOf({ CACHE_MEMORY_MB })).toEqual(["CACHE_MEMORY_MB"]);
  });
});

describe("SHUTDOWN_SECONDS", () => {
  it("is 25 where nothing is said, else what is said, 0 included", () => {
    expect(
      [{}, { SHUTDOWN_SECONDS: "60" }, { SHUTDOWN_SECONDS: "0" }].map(
        (source) => envOf(source).SHUTDOWN_SECONDS,
      ),
    ).toEqual([25, 60, 0]);
  });

  it.each(["-1", "10s", "2.5", "100000"])("is refused as %s", (SHUTDOWN_SECONDS) => {
    expect(namesOf({ SHUTDOWN_SECONDS })).toEqual(["SHUTDOWN_SECONDS"]);
  });
});

describe("AUTH_SECRET", () => {
  it("is a list, of which the first seals", () => {
    expect(envOf({ AUTH_SECRET: ` ${SECRETS[0]} , ${SECRETS[1]}` }).AUTH_SECRET).toEqual([...SECRETS]);
  });

  it.each([
    ["short", "Zq7Kx2mVw9"],
    ["too regular", "abababababababababababababababababababab"],
    ["short in its second place", `${SECRETS[0]},old`],
    ["empty in its second place", `${SECRETS[0]},`],
  ])("is refused when %s", (_, AUTH_SECRET) => {
    expect(namesOf({ AUTH_SECRET })).toEqual(["AUTH_SECRET"]);
  });
});

describe("AUTH_URL", () => {
  it.each([
    ["https://music.example.com/", "https://music.example.com"],
    ["https://music.example.com:8443", "https://music.example.com:8443"],
    ["http://127.0.0.1:3000", "http://127.0.0.1:3000"],
    ["http://[::1]:3000", "http://[::1]:3000"],
    ["HTTPS://Music.Example.com", "https://music.example.com"],
  ])("may be %s", (AUTH_URL, origin) => {
    expect(envOf({ AUTH_URL }).AUTH_URL.origin).toBe(origin);
  });

  it.each([
    ["http://localhost:3000", "must say 127.0.0.1: Spotify refuses localhost"],
    ["https://localhost", "must say 127.0.0.1: Spotify refuses localhost"],
    ["http://music.example.com", "must begin with https://"],
    ["http://127.0.0.1.example.com", "must begin with https://"],
    ["ftp://127.0.0.1", "must begin with https://"],
    ["https://example.com/music", "must be an origin, without path or query"],
    ["https://example.com/?a=1", "must be an origin, without path or query"],
    ["https://example.com/#top", "must be an origin, without path or query"],
    ["https://me:pass@example.com", "must be an origin, without path or query"],
    ["example.com", "is not an address"],
  ])("is refused as %s, with the reason", (AUTH_URL, problem) => {
    expect(faultsOf({ AUTH_URL })).toMatchObject([{ name: "AUTH_URL", problem }]);
  });

  it("is known without being told in development, by the port", () => {
    expect(envOf({ NODE_ENV: "development", AUTH_URL: "" }).AUTH_URL.origin).toBe("http://127.0.0.1:3000");
    const other = envOf({ NODE_ENV: "development", AUTH_URL: undefined, PORT: "4321" });
    expect(other.AUTH_URL.origin).toBe("http://127.0.0.1:4321");
  });

  it("must be told in production", () => {
    expect(faultsOf({ AUTH_URL: undefined, PORT: "3000" })).toMatchObject([
      { name: "AUTH_URL", problem: "is missing" },
    ]);
  });
});

describe.each([
  ["SPOTIFY_ACCOUNTS_URL", "https://accounts.spotify.com"],
  ["SPOTIFY_API_URL", "https://api.spotify.com/v1"],
] as const)("%s", (name, standard) => {
  it.each([standard, `${standard}/`])("may be %s", (value) => {
    expect(envOf({ [name]: value })[name]).toBe(standard);
  });

  it.each(["http://127.0.0.1:4010/v1/", "http://[::1]:4010/v1"])("may be %s, a loopback address", (value) => {
    expect(envOf({ [name]: value })[name]).toBe(value.replace(/\/$/, ""));
  });

  it.each([
    "https://evil.example",
    "http://localhost:4010",
    "not an address",
    `${standard}.evil.example`,
    `${standard}@evil.example`,
    `${standard}-and-more`,
    standard.replace("https:", "http:"),
  ])("is refused as %s", (value) => {
    expect(faultsOf({ [name]: value })).toMatchObject([{ name }]);
  });

  it.each(["redis://127.0.0.1:6379", "rediss://user:pass@redis.example.com:6380/1", undefined])(
    "takes %j for a Redis",
    (REDIS_URL) => {
      expect(envOf({ REDIS_URL }).REDIS_URL).toBe(REDIS_URL);
    },
  );

  it.each(["localhost:6379", "http://127.0.0.1:6379", "nonsense"])(
    "does not take %j for a Redis, and does not repeat it",
    (REDIS_URL) => {
      expect(namesOf({ REDIS_URL })).toEqual(["REDIS_URL"]);
      expect(JSON.stringify(faultsOf({ REDIS_URL }))).not.toContain(REDIS_URL);
    },
  );

  describe.each(["SPOTIFY_DAILY_CALLS", "SPOTIFY_DAILY_CALLS_PER_PERSON"] as const)("%s", (name) => {
    it("is a whole number of calls, or no limit", () => {
      expect(envOf({ [name]: "5000" })[name]).toBe(5000);
      expect(envOf({ [name]: "" })[name]).toBeUndefined();
    });

    it.each(["0", "-1", "1.5", "1e3", "many", "5000 a day", "1000000000"])("is not %j", (value) => {
      expect(namesOf({ [name]: value })).toEqual([name]);
    });
  });
});

describe("CORS_ORIGINS", () => {
  it("is an empty list where nothing is said", () => {
    expect(envOf().CORS_ORIGINS).toEqual([]);
    expect(envOf({ CORS_ORIGINS: " , " }).CORS_ORIGINS).toEqual([]);
  });

  it("takes exact origins, plain http on this machine alone", () => {
    const list =
      "https://front.example.com, https://a.example:8443,http://localhost:5173,http://127.0.0.1:1,http://[::1]:2";
    expect(envOf({ CORS_ORIGINS: list }).CORS_ORIGINS).toEqual(list.split(",").map((text) => text.trim()));
  });

  it.each([
    "*",
    "null",
    "front.example.com",
    "http://front.example.com",
    "https://front.example.com/",
    "https://front.example.com/app",
    "https://Front.example.com",
    "https://front.example.com:443",
    "https://*.example.com",
    "https://user@front.example.com",
    "ftp://localhost",
    "http://localhost.example.com",
    "https://good.example, http://bad.example",
  ])("refuses %j", (CORS_ORIGINS) => {
    expect(namesOf({ CORS_ORIGINS })).toEqual(["CORS_ORIGINS"]);
  });
});
