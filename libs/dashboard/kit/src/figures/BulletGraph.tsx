import type { CSSProperties, ReactNode } from 'react';
import type { kitTexts } from '../text/texts.ts';
import type { Words } from '../text/i18n.ts';
import { LABEL_TYPE, layoutBullet, type BulletMark, type BulletReading } from './bullet-geometry.ts';
import { quantityText } from './number.ts';
import { StatusIcon } from './Status.tsx';
import { useWidth } from './use-width.ts';
import './bullet.css';

interface Props {
  readonly achieved: number | null;
  readonly readings: readonly BulletReading[];
  /** 家, 户, 名, 个 or %. */
  readonly unit: string;
}

/** ▲ body, ■ annex; hollow where the total is only worked out from a yearly number. */
export function ReadingMark({
  source,
  stated = true,
}: {
  source: 'BODY' | 'ANNEX';
  stated?: boolean;
}): ReactNode {
  return (
    <svg
      className={`reading-mark${stated ? '' : ' derived'}`}
      viewBox="0 0 10 10"
      width="9"
      height="9"
      aria-hidden="true"
    >
      {source === 'BODY' ? <path d="M5 1.2 9 8.8H1z" /> : <rect x="1.4" y="1.6" width="7.2" height="7.2" />}
    </svg>
  );
}

/** The bar, and so many rows of labels: they grow with the type. */
const belowBar = (rows: number): string => `calc(11px + ${rows * 1.28}em)`;

/** The whole graph in words, for those who hear it. */
export function bulletWords(
  t: Words<(typeof kitTexts)['keys'][number]>,
  { achieved, readings, unit }: Props,
): string {
  const done =
    achieved === null ? t('bullet.none') : t('bullet.done', { value: quantityText(achieved, unit) });
  const each = readings.map((reading) => {
    const goal = t('bullet.of', { source: t(`source.${reading.source}`), goal: reading.label });
    const expected =
      reading.expected === null || reading.status === 'ACHIEVED'
        ? ''
        : ` · ${t('bullet.expected', { value: quantityText(reading.expected, unit) })}`;
    return `${goal}${reading.stated ? '' : t('bullet.derived')} · ${t(`status.${reading.status}`)}${expected}`;
  });
  return [done, ...each].join('; ');
}

/** `place`: `left`, or `right` for a label at the graph's end, which no wider type can then push out. */
function Label({ mark, place }: { mark: BulletMark; place: CSSProperties }): ReactNode {
  return (
    <span className="bullet-label" style={{ ...place, top: belowBar(mark.row) }}>
      {mark.readings.map((reading) => (
        <ReadingMark key={reading.code} source={reading.source} stated={reading.stated} />
      ))}
      <span className="bullet-goal">{mark.label}</span>
      <StatusIcon code={mark.status} />
    </span>
  );
}

/**
 * A target at a glance: bar = achieved, a mark for each reading with its own state, a fine dashed line =
 * what each unmet reading expects by the day. Purely visual; whoever shows it says `bulletWords`.
 */
export function BulletGraph({ achieved, readings, unit }: Props): ReactNode {
  const [ref, width, type] = useWidth<HTMLSpanElement>(220);
  const layout = layoutBullet(achieved, readings, unit === '%', width, type ?? LABEL_TYPE);
  // In shares of the width, so that paper, which is laid out without measuring, agrees with the screen.
  const share = (px: number): string => `${(px / width) * 100}%`;
  const rows = Math.max(1, ...layout.marks.map((mark) => mark.row + 1));
  return (
    <span className="bullet" ref={ref} style={{ height: belowBar(rows) }} aria-hidden="true">
      <span className="bullet-track" />
      {achieved !== null && <span className="bullet-bar" style={{ width: share(layout.bar) }} />}
      {layout.expected.map((at) => (
        <span key={at} className="bullet-expected" style={{ left: share(at) }} />
      ))}
      {layout.marks.map((mark) =>
        mark.at === null ? null : (
          <span key={mark.readings[0]?.code} className="bullet-mark" style={{ left: share(mark.at) }} />
        ),
      )}
      {layout.marks.map((mark) =>
        mark.until === null || mark.at === null ? null : (
          <span
            key={`${mark.label}-range`}
            className="bullet-range"
            style={{ left: share(mark.at), width: share(mark.until - mark.at) }}
          />
        ),
      )}
      {layout.marks.map((mark) => (
        <Label
          key={mark.readings[0]?.code}
          mark={mark}
          place={mark.left + mark.width > width - 1 ? { right: 0 } : { left: share(mark.left) }}
        />
      ))}
    </span>
  );
}
