/** Where things stand in a bullet graph. Lengths are px of the given width; the bar starts at 0. */
import type { StatusCode } from './status.ts';

/** One reading of a target, as the graph needs it. */
export interface BulletReading {
  readonly code: string;
  readonly source: 'BODY' | 'ANNEX';
  /** The goal in words: 3, 65%, 大多数. */
  readonly label: string;
  /** Null when the notice leaves it open and nobody has set it. */
  readonly goal: number | null;
  readonly goalMax: number | null;
  readonly expected: number | null;
  readonly status: StatusCode;
  /** False: a total worked out from a yearly number. */
  readonly stated: boolean;
}

/** Readings that ask for the same and stand alike share one mark. */
export interface BulletMark {
  readonly readings: readonly BulletReading[];
  readonly label: string;
  readonly status: StatusCode;
  /** Px of the mark; null for a goal without a number. */
  readonly at: number | null;
  /** Px where a range ends. */
  readonly until: number | null;
  /** Px of the label's left edge. */
  readonly left: number;
  readonly width: number;
  /** 0 under the bar, 1 and more below that. */
  readonly row: number;
}

export interface BulletLayout {
  readonly bar: number;
  readonly marks: readonly BulletMark[];
  /** Px of what should have been reached by the day, one for each different value. */
  readonly expected: readonly number[];
}

/** The value at the right end: a share ends at 100; a count a little beyond the farthest thing shown. */
export function bulletMax(
  achieved: number | null,
  readings: readonly BulletReading[],
  share: boolean,
): number {
  if (share) return 100;
  const farthest = Math.max(
    achieved ?? 0,
    ...readings.map((reading) => reading.goalMax ?? reading.goal ?? 0),
  );
  return farthest === 0 ? 1 : farthest * 1.06;
}

/** The type size of labels at the browser's own setting, in px. */
export const LABEL_TYPE = 11;

/** Rough width of a label in px: marks, words, state icon; marks and icon do not grow with the type. */
export function labelWidth(label: string, marks: number, type: number = LABEL_TYPE): number {
  const words = [...label].reduce(
    (sum, letter) => sum + (letter.charCodeAt(0) > 0xff ? type : type * 0.57),
    0,
  );
  return Math.ceil(marks * 11 + words + 15);
}

type Group = [BulletReading, ...BulletReading[]];

function group(readings: readonly BulletReading[]): Group[] {
  const groups = new Map<string, Group>();
  for (const reading of readings) {
    const key =
      reading.goal === null ? reading.code : `${reading.goal}/${reading.goalMax ?? ''}/${reading.status}`;
    const same = groups.get(key);
    if (same === undefined) groups.set(key, [reading]);
    else same.push(reading);
  }
  return [...groups.values()];
}

/** Lays the graph out; labels of this type size never overlap nor leave the width while it has room for each. */
export function layoutBullet(
  achieved: number | null,
  readings: readonly BulletReading[],
  share: boolean,
  width: number,
  type: number = LABEL_TYPE,
): BulletLayout {
  const max = bulletMax(achieved, readings, share);
  const px = (value: number): number => Math.round(Math.min(1, Math.max(0, value / max)) * width * 10) / 10;
  const wanted = group(readings).map((same) => {
    const [first] = same;
    const at = first.goal === null ? null : px(first.goal);
    const size = labelWidth(first.label, same.length, type);
    const until = first.goalMax === null ? null : px(first.goalMax);
    const centre = at ?? width;
    const left = Math.max(0, Math.min(width - size, centre - size / 2));
    return { readings: same, label: first.label, status: first.status, at, until, left, width: size };
  });
  wanted.sort((a, b) => a.left - b.left || (a.at ?? width) - (b.at ?? width));
  return {
    bar: px(achieved ?? 0),
    marks: place(wanted, width),
    expected: [
      ...new Set(
        readings.flatMap((reading) =>
          reading.expected !== null && reading.expected > 0 && reading.status !== 'ACHIEVED'
            ? [px(reading.expected)]
            : [],
        ),
      ),
    ].sort((a, b) => a - b),
  };
}

/** Pushes labels apart to the right, then back to the left from the right edge; else a second row. */
function place(wanted: readonly Omit<BulletMark, 'row'>[], width: number): BulletMark[] {
  const gap = 4;
  const total = wanted.reduce((sum, mark) => sum + mark.width + gap, -gap);
  if (total > width) return wanted.map((mark, row) => ({ ...mark, row }));
  const lefts: number[] = [];
  let edge = 0;
  for (const mark of wanted) {
    const left = Math.max(edge, mark.left);
    lefts.push(left);
    edge = left + mark.width + gap;
  }
  edge = width;
  for (let index = wanted.length - 1; index >= 0; index--) {
    const size = wanted[index]?.width ?? 0;
    lefts[index] = Math.min(lefts[index] ?? 0, edge - size);
    edge = (lefts[index] ?? 0) - gap;
  }
  return wanted.map((mark, index) => ({ ...mark, left: lefts[index] ?? 0, row: 0 }));
}
