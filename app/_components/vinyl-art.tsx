import { arm, playedPath, VINYL_SIZE } from "./vinyl-geometry";

const { line, head } = arm();
const VIEW = { viewBox: `0 0 ${VINYL_SIZE} ${VINYL_SIZE}`, preserveAspectRatio: "xMaxYMin slice" };

/** The line under the site header that bends once and ends on a magnified record. Decorative. */
export function VinylArt({ className }: { className: string }) {
  return (
    <div aria-hidden="true" className={`pointer-events-none ${className}`}>
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
