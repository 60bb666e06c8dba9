import { describe, expect, it } from "vitest";
import { SECRETS } from "@/lib/testing/stub-env";
import { parseEnv } from "./env";
import type { Env, EnvFault } from "./env-schema";

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
  it("needs only four variables and defaults to Spotify's addresses", () => {
    expect(envOf()).toMatchObject({
      AUTH_SECRET: [SECRETS[0]],
      SPOTIFY_ACCOUNTS_URL: "https://accounts.spotify.com",
      SPOTIFY_API_URL: "https://api.spotify.com/v1",
      LOG_LEVEL: "info",
    });
    expect(envOf().AUTH_URL.origin).toBe("https://music.example.com");
  });

  it("reports the faults of all variables at once, each with a hint", () => {
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

  it("links to a demo only by a web address", () => {
    expect(envOf().DEMO_URL).toBeUndefined();
    expect(envOf({ DEMO_URL: "https://demo.example.com" }).DEMO_URL).toBe("https://demo.example.com/");
    for (const DEMO_URL of ["javascript:alert(1)", "demo.example.com", "ftp://demo.example.com"])
      expect(namesOf({ DEMO_URL }), DEMO_URL).toEqual(["DEMO_URL"]);
  });

  it("never includes a value in a fault", () => {
    const faults = faultsOf({ AUTH_SECRET: "hunter2hunter2", AUTH_URL: "mallory" });
    expect(faults).toHaveLength(2);
    expect(JSON.stringify(faults)).not.toMatch(/hunter2|mallory/);
  });

  it.each(["", "  ", undefined])("treats %j as missing", (AUTH_SPOTIFY_ID) => {
    expect(faultsOf({ AUTH_SPOTIFY_ID })).toMatchObject([{ name: "AUTH_SPOTIFY_ID", problem: "is missing" }]);
  });

  it("uses the default for an empty optional variable", () => {
    expect(envOf({ SPOTIFY_API_URL: "", LOG_LEVEL: "" }).SPOTIFY_API_URL).toBe("https://api.spotify.com/v1");
  });

  it("rejects an unknown log level", () => {
    expect(namesOf({ LOG_LEVEL: "chatty" })).toEqual(["LOG_LEVEL"]);
  });
});

describe("CACHE_MEMORY_MB", () => {
  it("defaults to 64 and accepts another number", () => {
    expect([envOf().CACHE_MEMORY_MB, envOf({ CACHE_MEMORY_MB: "256" }).CACHE_MEMORY_MB]).toEqual([64, 256]);
  });

  it.each(["0", "-1", "64mb", "1.5", "1000000"])("rejects %s", (CACHE_MEMORY_MB) => {
    expect(namesOf({ CACHE_MEMORY_MB })).toEqual(["CACHE_MEMORY_MB"]);
  });
});

describe("SHUTDOWN_SECONDS", () => {
  it("defaults to 25 and accepts another number, including 0", () => {
    expect(
      [{}, { SHUTDOWN_SECONDS: "60" }, { SHUTDOWN_SECONDS: "0" }].map(
        (source) => envOf(source).SHUTDOWN_SECONDS,
      ),
    ).toEqual([25, 60, 0]);
  });

  it.each(["-1", "10s", "2.5", "100000"])("rejects %s", (SHUTDOWN_SECONDS) => {
    expect(namesOf({ SHUTDOWN_SECONDS })).toEqual(["SHUTDOWN_SECONDS"]);
  });
});

describe("AUTH_SECRET", () => {
  it("is a list of secrets, of which the first encrypts", () => {
    expect(envOf({ AUTH_SECRET: ` ${SECRETS[0]} , ${SECRETS[1]}` }).AUTH_SECRET).toEqual([...SECRETS]);
  });

  it.each([
    ["short", "Zq7Kx2mVw9"],
    ["too regular", "abababababababababababababababababababab"],
    ["short in the second place", `${SECRETS[0]},old`],
    ["empty in the second place", `${SECRETS[0]},`],
  ])("is rejected when %s", (_, AUTH_SECRET) => {
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
  ])("accepts %s", (AUTH_URL, origin) => {
    expect(envOf({ AUTH_URL }).AUTH_URL.origin).toBe(origin);
  });

  it.each([
    ["http://localhost:3000", "must use 127.0.0.1, because Spotify does not accept localhost"],
    ["https://localhost", "must use 127.0.0.1, because Spotify does not accept localhost"],
    ["http://music.example.com", "must start with https://"],
    ["http://127.0.0.1.example.com", "must start with https://"],
    ["ftp://127.0.0.1", "must start with https://"],
    ["https://example.com/music", "must be an origin, without path or query"],
    ["https://example.com/?a=1", "must be an origin, without path or query"],
    ["https://example.com/#top", "must be an origin, without path or query"],
    ["https://me:pass@example.com", "must be an origin, without path or query"],
    ["example.com", "is not a URL"],
  ])("rejects %s with the reason", (AUTH_URL, problem) => {
    expect(faultsOf({ AUTH_URL })).toMatchObject([{ name: "AUTH_URL", problem }]);
  });

  it("defaults to the loopback address with the port in development", () => {
    expect(envOf({ NODE_ENV: "development", AUTH_URL: "" }).AUTH_URL.origin).toBe("http://127.0.0.1:3000");
    const other = envOf({ NODE_ENV: "development", AUTH_URL: undefined, PORT: "4321" });
    expect(other.AUTH_URL.origin).toBe("http://127.0.0.1:4321");
  });

  it("defaults to the production domain on Vercel, and to the branch's address in a preview", () => {
    const vercel = {
      AUTH_URL: undefined,
      VERCEL_PROJECT_PRODUCTION_URL: "music.vercel.app",
      VERCEL_BRANCH_URL: "music-git-fix-me.vercel.app",
    };
    expect(envOf({ ...vercel, VERCEL_ENV: "production" }).AUTH_URL.origin).toBe("https://music.vercel.app");
    expect(envOf({ ...vercel, VERCEL_ENV: "preview" }).AUTH_URL.origin).toBe(
      "https://music-git-fix-me.vercel.app",
    );
    expect(envOf({ ...vercel, VERCEL_ENV: "production", AUTH_URL: good.AUTH_URL }).AUTH_URL.origin).toBe(
      good.AUTH_URL,
    );
  });

  it("is required in production", () => {
    expect(faultsOf({ AUTH_URL: undefined, PORT: "3000" })).toMatchObject([
      { name: "AUTH_URL", problem: "is missing" },
    ]);
  });
});

describe.each([
  ["SPOTIFY_ACCOUNTS_URL", "https://accounts.spotify.com"],
  ["SPOTIFY_API_URL", "https://api.spotify.com/v1"],
] as const)("%s", (name, standard) => {
  it.each([standard, `${standard}/`])("accepts %s", (value) => {
    expect(envOf({ [name]: value })[name]).toBe(standard);
  });

  it.each(["http://127.0.0.1:4010/v1/", "http://[::1]:4010/v1"])(
    "accepts the loopback address %s",
    (value) => {
      expect(envOf({ [name]: value })[name]).toBe(value.replace(/\/$/, ""));
    },
  );

  it.each([
    "https://evil.example",
    "http://localhost:4010",
    "not an address",
    `${standard}.evil.example`,
    `${standard}@evil.example`,
    `${standard}-and-more`,
    standard.replace("https:", "http:"),
  ])("rejects %s", (value) => {
    expect(faultsOf({ [name]: value })).toMatchObject([{ name }]);
  });

  it.each(["redis://127.0.0.1:6379", "rediss://user:pass@redis.example.com:6380/1", undefined])(
    "accepts %j as REDIS_URL",
    (REDIS_URL) => {
      expect(envOf({ REDIS_URL }).REDIS_URL).toBe(REDIS_URL);
    },
  );

  it.each(["localhost:6379", "http://127.0.0.1:6379", "nonsense"])(
    "rejects %j as REDIS_URL and does not repeat it",
    (REDIS_URL) => {
      expect(namesOf({ REDIS_URL })).toEqual(["REDIS_URL"]);
      expect(JSON.stringify(faultsOf({ REDIS_URL }))).not.toContain(REDIS_URL);
    },
  );

  describe.each(["SPOTIFY_DAILY_CALLS", "SPOTIFY_DAILY_CALLS_PER_PERSON"] as const)("%s", (name) => {
    it("accepts a whole number of calls, and has no limit when empty", () => {
      expect(envOf({ [name]: "5000" })[name]).toBe(5000);
      expect(envOf({ [name]: "" })[name]).toBeUndefined();
    });

    it.each(["0", "-1", "1.5", "1e3", "many", "5000 a day", "1000000000"])("rejects %j", (value) => {
      expect(namesOf({ [name]: value })).toEqual([name]);
    });
  });
});

describe("KV_URL", () => {
  it("is the address of Redis where REDIS_URL is missing", () => {
    const [redis, kv] = ["rediss://redis.example.com:6379", "rediss://kv.example.com:6379"];
    expect(envOf({ KV_URL: kv }).REDIS_URL).toBe(kv);
    expect(envOf({ REDIS_URL: redis, KV_URL: kv }).REDIS_URL).toBe(redis);
  });
});

describe("DEMO", () => {
  const preview = { AUTH_SPOTIFY_ID: "", AUTH_SPOTIFY_SECRET: "", DEMO: "1", LOGIN_RELAY_SECRET: SECRETS[1] };

  it("puts an emulated Spotify at the app's own address in Spotify's place, and needs no relay", () => {
    expect(envOf({ ...preview, LOGIN_RELAY_URL: "https://production.example.com" })).toMatchObject({
      DEMO: true,
      AUTH_SPOTIFY_ID: "tonearm-demo",
      SPOTIFY_ACCOUNTS_URL: good.AUTH_URL,
      SPOTIFY_API_URL: `${good.AUTH_URL}/v1`,
      LOGIN_RELAY_URL: undefined,
    });
    expect(envOf().DEMO).toBe(false);
  });

  it("is refused beside a Spotify app, whose users it would show invented music", () => {
    expect(namesOf({ DEMO: "1" })).toEqual(["DEMO"]);
    expect(namesOf({ ...preview, AUTH_SPOTIFY_ID: good.AUTH_SPOTIFY_ID })).toEqual(["DEMO"]);
    expect(namesOf({ ...preview, DEMO: "true" })).toContain("DEMO");
  });
});

describe("the login relay", () => {
  const relay = {
    LOGIN_RELAY_SECRET: SECRETS[1],
    LOGIN_RELAY_ORIGINS: "https://one.example.com, https://*.preview.example.com",
    LOGIN_RELAY_SPOTIFY_ID: "previews",
  };

  it("takes exact origins, and one label under a domain of one's own", () => {
    expect(envOf(relay).LOGIN_RELAY_ORIGINS).toEqual([
      "https://one.example.com",
      "https://*.preview.example.com",
    ]);
  });

  it.each([
    "https://*.vercel.app",
    "https://*",
    "https://*.com",
    "https://a.*.example.com",
    "https://one.example.com/",
    "https://One.example.com",
    "https://user@one.example.com",
    "https://one.example.com.",
    "http://one.example.com",
    "one.example.com",
  ])("refuses %s", (LOGIN_RELAY_ORIGINS) => {
    expect(namesOf({ ...relay, LOGIN_RELAY_ORIGINS })).toEqual(["LOGIN_RELAY_ORIGINS"]);
  });

  it("needs its secret and a Spotify app of its own", () => {
    expect(namesOf({ ...relay, LOGIN_RELAY_SECRET: "" })).toEqual(["LOGIN_RELAY_ORIGINS"]);
    expect(namesOf({ ...relay, LOGIN_RELAY_SPOTIFY_ID: good.AUTH_SPOTIFY_ID })).toEqual([
      "LOGIN_RELAY_SPOTIFY_ID",
    ]);
    expect(namesOf({ LOGIN_RELAY_URL: good.AUTH_URL })).toEqual(["LOGIN_RELAY_URL"]);
  });

  it("is that of the production domain in a preview on Vercel that has the secret", () => {
    const preview = {
      AUTH_URL: "",
      VERCEL_ENV: "preview",
      VERCEL_BRANCH_URL: "music-git-fix.vercel.app",
      VERCEL_PROJECT_PRODUCTION_URL: "music.vercel.app",
    };
    expect(envOf(preview).LOGIN_RELAY_URL).toBeUndefined();
    const { LOGIN_RELAY_URL } = envOf({ ...preview, LOGIN_RELAY_SECRET: SECRETS[1] });
    expect(LOGIN_RELAY_URL?.origin).toBe("https://music.vercel.app");
  });
});

describe("CORS_ORIGINS", () => {
  it("defaults to an empty list", () => {
    expect(envOf().CORS_ORIGINS).toEqual([]);
    expect(envOf({ CORS_ORIGINS: " , " }).CORS_ORIGINS).toEqual([]);
  });

  it("accepts exact origins, with plain http only on this machine", () => {
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
  ])("rejects %j", (CORS_ORIGINS) => {
    expect(namesOf({ CORS_ORIGINS })).toEqual(["CORS_ORIGINS"]);
  });
});
