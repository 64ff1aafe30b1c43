import { useLayoutEffect, useState, type RefObject } from 'react';

/** In rem. */
const HEIGHT = { normal: 2.125, compact: 1.625 } as const;

/** The height of the head and of a line, in px: type may be large. */
export function useMeasures(
  head: RefObject<HTMLElement | null>,
  compact: boolean,
): { readonly head: number; readonly line: number } {
  const [measures, setMeasures] = useState({ head: 32, rem: 16 });
  useLayoutEffect(() => {
    const element = head.current;
    if (element === null) return undefined;
    const measure = (): void =>
      setMeasures({
        head: element.offsetHeight,
        rem: Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
      });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [head]);
  return { head: measures.head, line: measures.rem * HEIGHT[compact ? 'compact' : 'normal'] };
}
