import { useCallback, useEffect, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { createTonearm } from "../spa/tonearm.js";

// The URL of Tonearm. Its CORS_ORIGINS contains this page's origin.
const tonearm = createTonearm(import.meta.env.VITE_TONEARM ?? "http://127.0.0.1:3000");

// Called once, however often React renders: the code from Spotify is valid for one login only.
const initialUser = tonearm.user();

/** Returns the user (null: none, undefined: loading), the last error, and a function that runs an action and updates both. */
function useUser() {
  const [{ user, fault }, set] = useState({});
  const latest = useRef(null);
  const attempt = useCallback(async (work) => {
    latest.current = work;
    try {
      const next = await work();
      // Only the latest action may update the state.
      if (next !== undefined && work === latest.current) set({ user: next });
    } catch (error) {
      if (work === latest.current) set({ user: null, fault: error.message });
    }
  }, []);
  useEffect(() => void attempt(() => initialUser), [attempt]);
  return { user, fault, attempt };
}

function LoginButtons({ attempt }) {
  const logIn = (mode) => () => attempt(() => tonearm.logIn(mode));
  return (
    <p>
      <button type="button" onClick={logIn("redirect")}>
        Log in with Spotify
      </button>{" "}
      <button type="button" onClick={logIn("popup")}>
        … in a popup
      </button>
    </p>
  );
}

function Plays({ attempt }) {
  const [plays, setPlays] = useState([]);
  const read = useCallback(
    () => attempt(async () => setPlays((await tonearm.call("/recent")).plays.slice(0, 20))),
    [attempt],
  );
  useEffect(() => void read(), [read]);
  return (
    <>
      <p>
        <button type="button" onClick={read}>
          Read again
        </button>{" "}
        <button type="button" onClick={() => attempt(() => tonearm.logOut().then(() => null))}>
          Log out
        </button>
      </p>
      <ol>
        {plays.map(({ playedAt, track }) => (
          <li key={playedAt}>
            <a href={track.url}>
              {track.title}, {track.artists.map(({ name }) => name).join(", ")}
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}

function App() {
  const { user, fault, attempt } = useUser();
  return (
    <>
      <h1>Lately</h1>
      <p role="status">
        {fault ?? (user ? `You are ${user.name}.` : user === null ? "You are not logged in." : "One moment.")}
      </p>
      {user && <Plays attempt={attempt} />}
      {user === null && <LoginButtons attempt={attempt} />}
    </>
  );
}

createRoot(document.getElementById("root")).render(<App />);
