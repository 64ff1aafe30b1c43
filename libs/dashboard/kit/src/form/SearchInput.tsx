import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';

interface Props {
  /** What is asked for. */
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Whether `/` leads here from anywhere on the page. */
  readonly isMain?: boolean;
  readonly placeholder?: string;
  /** Down from here: into the list. */
  readonly onDown?: () => void;
}

const PAUSE = 250;

/**
 * A box for words to look for; asked once the typing pauses, and never in the middle of a syllable. What is asked for
 * comes back a moment later: the box itself loses nothing meanwhile.
 */
export function SearchInput({ value, onChange, isMain = false, placeholder, onDown }: Props): ReactNode {
  const [typed, setTyped] = useState<string | null>(null);
  const [composing, setComposing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const ask = useEffectEvent(onChange);
  if (typed === value) setTyped(null);
  useEffect(() => {
    if (!isMain) return undefined;
    const onKey = (event: globalThis.KeyboardEvent): void => {
      const typing =
        event.target instanceof Element && event.target.closest('input, textarea, select, dialog');
      if (event.key !== '/' || typing) return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [isMain]);
  useEffect(() => {
    if (typed === null || composing) return undefined;
    const timer = setTimeout(() => ask(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, composing]);
  return (
    <input
      ref={input}
      className="input"
      type="search"
      value={typed ?? value}
      placeholder={placeholder}
      aria-keyshortcuts={isMain ? '/' : undefined}
      onChange={(event) => setTyped(event.target.value)}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => setComposing(false)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing || !onDown) return;
        event.preventDefault();
        onDown();
      }}
    />
  );
}
