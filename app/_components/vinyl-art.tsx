import { arm, playedPath, VINYL } from "./vinyl-geometry";

const { line, head } = arm();
const VIEW = { viewBox: `0 0 ${VINYL} ${VINYL}`, preserveAspectRatio: "xMaxYMin slice" };

/** The rule under the masthead that bends once and lands on a magnified record. Pure decoration. */
export function VinylArt() {
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none relative mt-8 ml-auto aspect-[1.32] w-full sm:w-[72%] lg:absolute lg:inset-y-0 lg:right-0 lg:mt-0 lg:aspect-auto lg:w-[60%]"
    >
      <div className="grooves absolute inset-0 bg-ink opacity-50" />
      <svg {...VIEW} className="absolute inset-0 size-full fill-none overflow-visible" aria-hidden="true">
        <defs>
          <linearGradient
            id="played"
            gradientUnits="userSpaceOnUse"
            x1="120"
            y1="0"
            x2="400"
            y2="0"
            className="text-amber"
          >
            <stop stopColor="currentColor" stopOpacity="0" />
            <stop offset="1" stopColor="currentColor" />
          </linearGradient>
        </defs>
        <path d={playedPath()} stroke="url(#played)" strokeWidth="1.6" />
        <path d={line} className="stroke-ink" strokeWidth="1.1" vectorEffect="non-scaling-stroke" />
        <path d={head} className="stroke-amber" strokeWidth="4" />
      </svg>
    </div>
  );
}
