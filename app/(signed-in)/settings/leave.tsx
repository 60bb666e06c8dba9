import { Button } from "../../_components/button";

type Way = { leave: string; title: string; sentence: string; kind: "outline" | "brick" };

const WAYS: Way[] = [
  {
    leave: "here",
    title: "Sign out",
    sentence:
      "Ends this browser only, and forgets what was kept of your music. Your consent at Spotify stays.",
    kind: "outline",
  },
  {
    leave: "everywhere",
    title: "Sign out everywhere",
    sentence: "Ends every browser that is logged in as you, at once.",
    kind: "outline",
  },
  {
    leave: "delete",
    title: "Disconnect and delete",
    sentence:
      "Ends every browser and deletes all that is kept about you now. Then remove Tonearm at Spotify too.",
    kind: "brick",
  },
];

/** Three ways out, the mildest first. */
export function Leave() {
  return (
    <div className="grid gap-8 tablet:grid-cols-3">
      {WAYS.map(({ leave, title, sentence, kind }) => (
        <form key={leave} method="post" action="/logout" className="flex flex-col items-start">
          <h3>{title}</h3>
          <p className="mt-1.5 mb-4 grow text-pretty text-ink-2">{sentence}</p>
          <input type="hidden" name="leave" value={leave} />
          <Button type="submit" kind={kind}>
            {title}
          </Button>
        </form>
      ))}
    </div>
  );
}
