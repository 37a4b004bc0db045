import type { Progress } from "../../operations/index.js";
import type { Sink } from "./host.js";

const duration = (seconds: number): string => {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 90) return `${whole} s`;
  const minutes = Math.round(whole / 60);
  return minutes < 90 ? `${minutes} min` : `${(minutes / 60).toFixed(1)} h`;
};

/** `123 of 381 articles, 61 a second, 4 s left` */
export function progressText({ done, total, failed, seconds }: Progress): string {
  const rate = seconds > 0 ? done / seconds : 0;
  const parts = [`${total === null ? done : `${done} of ${total}`} ${(total ?? done) === 1 ? "article" : "articles"}`];
  if (rate > 0) parts.push(`${rate >= 10 ? Math.round(rate) : rate.toFixed(1)} a second`);
  if (total !== null && rate > 0 && done < total) parts.push(`${duration((total - done) / rate)} left`);
  if (failed > 0) parts.push(`${failed} with trouble`);
  return parts.join(", ");
}

export interface ProgressLine {
  readonly show: (state: Progress) => void;
  /** Takes the line away, so that something else can be written. */
  readonly clear: () => Promise<void>;
}

const silent: ProgressLine = { show: () => {}, clear: async () => {} };

/** One line on a terminal that is written over, ten times a second at most; nothing anywhere else. */
export function progressLine(sink: Sink, now: () => Date): ProgressLine {
  if (!sink.isTerminal) return silent;
  let last = 0;
  let shown = false;
  const write = (text: string): Promise<void> => sink.write(text).catch(() => {});
  return {
    show(state) {
      const time = now().getTime();
      if (time - last < 100) return;
      last = time;
      shown = true;
      void write(`\r\u001b[K${progressText(state)}`);
    },
    async clear() {
      if (shown) await write("\r\u001b[K");
      shown = false;
    },
  };
}
