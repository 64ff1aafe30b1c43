import {
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { placeCard } from './place.ts';
import './overlay.css';

interface Props {
  /** What the card is about, for those who hear it. */
  readonly title: string;
  /** The trigger's own accessible text; its visible content when left out. */
  readonly label?: string | undefined;
  readonly trigger: ReactNode;
  readonly className?: string;
  /** False: opens by a press alone, for cards in which one works. */
  readonly hover?: boolean;
  /** The card; rendered only while it is open. */
  readonly children: (close: () => void) => ReactNode;
}

const OPEN_AFTER = 220;
const CLOSE_AFTER = 180;

/**
 * A card beside a button: opens on hover, on keyboard focus and on click. After a click or Enter it
 * stays, and takes the focus, so that its links can be reached; Escape gives the focus back.
 */
export function HoverCard({ title, label, trigger, className, hover = true, children }: Props): ReactNode {
  const [open, setOpen] = useState<'no' | 'passing' | 'pinned'>('no');
  const root = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const card = useRef<HTMLDivElement>(null);
  const timer = useRef(0);
  const id = useId();

  const later = (state: 'no' | 'passing', wait: number): void => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setOpen((now) => (now === 'pinned' ? now : state)), wait);
  };
  useEffect(() => () => window.clearTimeout(timer.current), []);

  useLayoutEffect(() => {
    const element = card.current;
    const anchor = button.current;
    if (open === 'no' || element === null || anchor === null) return undefined;
    if (!element.matches(':popover-open')) element.showPopover();
    const put = (): void => {
      const view = { width: document.documentElement.clientWidth, height: window.innerHeight };
      const place = placeCard(anchor.getBoundingClientRect(), element.getBoundingClientRect(), view);
      element.style.left = `${place.left}px`;
      element.style.top = `${place.top}px`;
    };
    put();
    if (open === 'pinned') element.focus();
    const outside = (event: PointerEvent): void => {
      if (!root.current?.contains(event.target as Node)) setOpen('no');
    };
    window.addEventListener('resize', put);
    document.addEventListener('scroll', put, true);
    document.addEventListener('pointerdown', outside);
    return () => {
      window.removeEventListener('resize', put);
      document.removeEventListener('scroll', put, true);
      document.removeEventListener('pointerdown', outside);
    };
  }, [open]);

  const close = (): void => {
    setOpen('no');
    document.getElementById(`${id}-trigger`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || open === 'no') return;
    event.stopPropagation();
    close();
  };
  return (
    <span
      className="hover-card"
      ref={root}
      onKeyDown={onKeyDown}
      onPointerEnter={(event) => hover && event.pointerType === 'mouse' && later('passing', OPEN_AFTER)}
      onPointerLeave={(event) => hover && event.pointerType === 'mouse' && later('no', CLOSE_AFTER)}
      onBlur={(event) => {
        if (!root.current?.contains(event.relatedTarget)) setOpen('no');
      }}
    >
      <button
        type="button"
        ref={button}
        id={`${id}-trigger`}
        className={`plain ${className ?? ''}`}
        aria-label={label}
        aria-expanded={open !== 'no'}
        aria-controls={open === 'no' ? undefined : id}
        onClick={() => setOpen((now) => (now === 'pinned' ? 'no' : 'pinned'))}
        onFocus={(event) =>
          hover && event.currentTarget.matches(':focus-visible') && later('passing', OPEN_AFTER)
        }
      >
        {trigger}
      </button>
      {open !== 'no' && (
        <div
          ref={card}
          id={id}
          popover="manual"
          role="dialog"
          aria-label={title}
          tabIndex={-1}
          className="card"
        >
          {children(close)}
        </div>
      )}
    </span>
  );
}
