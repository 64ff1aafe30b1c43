import {
  useEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type CSSProperties,
  type PointerEvent,
  type ReactNode,
} from 'react';
import {
  addDays,
  addMonths,
  clampDay,
  dayNumber,
  meaningOf,
  useLanguage,
  useTexts,
  useWidth,
  weekday,
} from '@tongxing/dashboard-kit';
import { programTexts } from '../texts.ts';
import { stripKnots, stripScale, stripYears, type StripMilestone } from './strip-scale.ts';

interface Props {
  readonly first: string;
  readonly last: string;
  readonly on: string;
  readonly milestones: readonly StripMilestone[];
  readonly onChange: (day: string) => void;
}

const SETTLE = 140;

/** The day for a key, or null when the key means nothing here. */
function dayForKey(key: string, shift: boolean, on: string, first: string, last: string): string | null {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return addDays(on, shift ? -7 : -1);
    case 'ArrowRight':
    case 'ArrowUp':
      return addDays(on, shift ? 7 : 1);
    case 'PageUp':
      return addMonths(on, 1);
    case 'PageDown':
      return addMonths(on, -1);
    case 'Home':
      return first;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** A knot grows a little with what it holds. */
function knotStyle(left: string, count: number): CSSProperties {
  const size = 11 + Math.min(count, 6);
  return { left, width: size, height: size, margin: -size / 2 };
}

/** The whole period with its milestones; the handle sets the day, by mouse, touch or keys. */
export function PeriodStrip({ first, last, on, milestones, onChange }: Props): ReactNode {
  const t = useTexts(programTexts);
  const language = useLanguage();
  const [ref, width] = useWidth<HTMLDivElement>(960);
  // What is held is good for the day it was taken from; once the page has moved on, it is let go.
  const [taken, setTaken] = useState<{ readonly day: string; readonly from: string } | null>(null);
  const held = taken !== null && taken.from === on ? taken.day : null;
  const timer = useRef(0);
  const scale = stripScale(first, last, width);
  const shown = held ?? on;
  const at = scale.x(clampDay(shown, first, last));
  useEffect(() => () => window.clearTimeout(timer.current), []);

  const hold = (day: string): void => {
    const next = clampDay(day, first, last);
    setTaken({ day: next, from: on });
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => (next === on ? setTaken(null) : onChange(next)), SETTLE);
  };
  const follow = (event: PointerEvent<HTMLDivElement>): void =>
    hold(scale.day(event.clientX - event.currentTarget.getBoundingClientRect().left));
  const onKeyDown = (event: KeyboardEvent): void => {
    const day = dayForKey(event.key, event.shiftKey, shown, first, last);
    if (day === null) return;
    event.preventDefault();
    hold(day);
  };
  const share = (px: number): string => `${(px / width) * 100}%`;
  const right = at > width - 150;
  return (
    <div
      ref={ref}
      className="strip"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        follow(event);
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && follow(event)}
    >
      <span className="strip-line" />
      <span className="strip-past" style={{ width: share(at) }} />
      {stripYears(first, last).map((day) => (
        <span key={day} className="strip-year" style={{ left: share(scale.x(day)) }}>
          {day.slice(0, 4)}
        </span>
      ))}
      {stripKnots(milestones).map(({ due, milestones: same, status }) => (
        <span
          key={due}
          className={`strip-knot tone-${meaningOf(status).tone}${meaningOf(status).shape === 'ring' ? ' hollow' : ''}`}
          style={knotStyle(share(scale.x(due)), same.length)}
          title={`${due}\n${same.map(({ title }) => title).join('\n')}`}
        >
          {same.length > 1 && <span>{same.length}</span>}
        </span>
      ))}
      <div
        className="strip-handle"
        role="slider"
        tabIndex={0}
        aria-label={t('strip.label')}
        aria-valuemin={dayNumber(first)}
        aria-valuemax={dayNumber(last)}
        aria-valuenow={dayNumber(shown)}
        aria-valuetext={`${shown} ${weekday(shown, language)}`}
        style={{ left: share(at) }}
        onKeyDown={onKeyDown}
      >
        <span className={`strip-hint${right ? ' left' : ''}`}>{held ?? t('strip.hint')}</span>
      </div>
    </div>
  );
}
