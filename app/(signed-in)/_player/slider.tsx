"use client";

type Props = {
  name: string;
  value: number;
  max: number;
  step: number;
  /** The value in words. */
  said: string;
  disabled?: boolean;
  onMove: (value: number) => void;
};

/** A groove whose head can be moved, by hand or by keys. Rendered in the browser alone, for its style is an attribute. */
export function Slider({ name, value, max, step, said, disabled, onMove }: Props) {
  return (
    <input
      type="range"
      aria-label={name}
      aria-valuetext={said}
      min={0}
      max={max}
      step={step}
      value={value}
      disabled={disabled}
      onChange={(event) => onMove(event.currentTarget.valueAsNumber)}
      style={{ backgroundSize: `${max > 0 ? (value / max) * 100 : 0}% 1px, 100% 1px` }}
      className="slider"
    />
  );
}
