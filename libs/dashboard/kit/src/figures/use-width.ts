import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/**
 * The width of an element and its type size, in px, kept up to date while either changes its box; `initial`
 * and null until they are known.
 */
export function useWidth<E extends HTMLElement>(
  initial: number,
): readonly [ref: RefObject<E | null>, width: number, type: number | null] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(initial);
  const [type, setType] = useState<number | null>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element === null) return undefined;
    const measure = (): void => {
      setWidth(element.clientWidth || initial);
      setType(Number.parseFloat(getComputedStyle(element).fontSize));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [initial]);
  return [ref, width, type];
}
