"use client";

import clsx from "clsx";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslations } from "#translations";
import { Button } from "@/app/_components/button";
import { ClientErrorState } from "@/app/_components/client-error-state";
import { Loading } from "@/app/_components/loading";
import { Sheet } from "@/app/_components/sheet";
import { Skeleton } from "@/app/_components/skeleton";
import type { ApiClientError } from "@/lib/client/api-client";
import { secondsFor } from "@/lib/client/call-pace";
import { type OrderPrice, priceOfOrder, shuffled, usualWay } from "@/lib/client/order-plan";
import { callsToRead } from "@/lib/client/paced-read";
import type { SparseList } from "@/lib/client/sparse-list";
import type { OrderWay } from "./use-order-job";

type OrderName = "sorted" | "reverse" | "shuffle";

type Props = {
  name: string;
  /** The complete list in its own order; null while it loads. */
  list: SparseList | null;
  failure: { error: ApiClientError; retry: () => void } | null;
  /** The order in which the page shows the list, with its name; null for the list's own order. */
  sorted: { order: readonly number[]; name: string } | null;
  onStart: (order: readonly number[], way: OrderWay) => void;
  onClose: () => void;
};

/** Returns the available orders, each as keys. The shuffled one stays the same while the sheet is open. */
function useOrders(
  list: SparseList | null,
  sorted: Props["sorted"],
): Partial<Record<OrderName, readonly number[]>> {
  const keys = list?.keys;
  return useMemo(
    () => ({
      ...(sorted && { sorted: sorted.order }),
      ...(keys && { reverse: keys.toReversed(), shuffle: shuffled(keys) }),
    }),
    [keys, sorted],
  );
}

/** Sheet that keeps another order of a playlist. It tells first what that costs. */
export function ArrangeSheet({ name, list, failure, sorted, onStart, onClose }: Props) {
  const t = useTranslations("order");
  const [orderName, setOrderName] = useState<OrderName>(sorted ? "sorted" : "reverse");
  const [way, setWay] = useState<OrderWay | null>(null);
  const orders = useOrders(list, sorted);
  const order = orders[orderName];
  const price = useMemo(() => (list && order ? priceOfOrder(list, order) : null), [list, order]);
  const wanted = way ?? (price && usualWay(price));
  const calls = price && wanted ? price[wanted] : 0;
  const names: OrderName[] = sorted ? ["sorted", "reverse", "shuffle"] : ["reverse", "shuffle"];

  function start(): void {
    if (order && wanted && calls > 0) onStart(order, wanted);
  }

  const foot = (
    <span className="flex flex-wrap items-center justify-between gap-4">
      <span>{price && <Cost calls={calls} total={list?.keys.length ?? 0} />}</span>
      <Button kind="ink" disabled={calls === 0} onClick={start}>
        {t("start")}
      </Button>
    </span>
  );

  return (
    <Sheet title={t("title", { name })} onClose={onClose} foot={foot}>
      <fieldset className="mt-6">
        <legend className="sr-only">{t("orders.label")}</legend>
        {names.map((one) => (
          <Choice key={one} group="order" checked={one === orderName} onChoose={() => setOrderName(one)}>
            {t(`orders.${one}`, { sort: sorted?.name ?? "" })}
          </Choice>
        ))}
      </fieldset>
      {price && <Ways price={price} way={wanted ?? "moves"} onChange={setWay} />}
      {!price && failure && (
        <div className="pt-8">
          <ClientErrorState error={failure.error} onRetry={failure.retry} />
        </div>
      )}
      {!price && !failure && (
        <Loading>
          <p className="pt-8 text-ink-2">{t("loading")}</p>
          <Skeleton className="mt-4 h-3 w-60" />
        </Loading>
      )}
    </Sheet>
  );
}

function Cost({ calls, total }: { calls: number; total: number }) {
  const t = useTranslations("order");
  if (calls === 0) return t("same");
  const seconds = secondsFor(calls + callsToRead(total));
  const minutes = Math.round(seconds / 60);
  const time = seconds < 90 ? t("time", { seconds }) : t("timeLong", { minutes });
  return t("cost", { price: t("price", { calls }), time });
}

type WaysProps = { price: OrderPrice; way: OrderWay; onChange: (way: OrderWay) => void };

function Ways({ price, way, onChange }: WaysProps) {
  const t = useTranslations("order");
  const { local, gone } = price.lost;
  const isLossy = local + gone > 0;
  const lost = t("ways.lost", { local, gone, both: local > 0 && gone > 0 ? "yes" : "no" });
  const hintOf = (one: OrderWay) => (one === "rewrite" && isLossy ? lost : t(`ways.hints.${one}`));
  return (
    <fieldset className="mt-8">
      <legend className="text-t-20! font-serif">{t("ways.label")}</legend>
      {(["moves", "rewrite"] as const).map((one) => (
        <Choice
          key={one}
          group="way"
          checked={one === way}
          disabled={one === "rewrite" && isLossy}
          onChoose={() => onChange(one)}
          aside={t("price", { calls: price[one] })}
          hint={hintOf(one)}
        >
          {t(`ways.${one}`)}
        </Choice>
      ))}
    </fieldset>
  );
}

type ChoiceProps = {
  group: string;
  checked: boolean;
  disabled?: boolean;
  onChoose: () => void;
  /** At the right end. */
  aside?: string;
  hint?: string;
  children: ReactNode;
};

/** A radio button with its name, a fact at the right, and an explanation below. */
function Choice({ group, checked, disabled, onChoose, aside, hint, children }: ChoiceProps) {
  return (
    <label
      className={clsx(
        "grid min-h-12 grid-cols-[18px_minmax(0,1fr)_auto] items-baseline gap-x-3 border-b border-line py-3",
        disabled && "text-ink-3",
      )}
    >
      <input
        type="radio"
        name={group}
        checked={checked}
        disabled={disabled}
        onChange={onChoose}
        className="size-[18px] translate-y-1 accent-ink"
      />
      <span className="font-medium">{children}</span>
      <span className="text-t-13 tabular-nums text-ink-2">{aside}</span>
      {hint && <span className="col-start-2 -col-end-1 text-t-13 text-pretty text-ink-2">{hint}</span>}
    </label>
  );
}
