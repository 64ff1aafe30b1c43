import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTexts } from '../text/i18n.ts';
import { ledgerTexts } from './texts.ts';

interface Props {
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** Down from here: into the list. */
  readonly onDown: () => void;
}

const PAUSE = 250;

/** Words to look for; asked once the typing pauses, and never in the middle of a syllable. `/` leads here. */
export function SearchBox({ value, onChange, onDown }: Props): ReactNode {
  const t = useTexts(ledgerTexts);
  const [typed, setTyped] = useState<string | null>(null);
  const [composing, setComposing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  if (typed === value) setTyped(null);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      const typing =
        event.target instanceof Element && event.target.closest('input, textarea, select, dialog');
      if (event.key !== '/' || typing) return;
      event.preventDefault();
      input.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  useEffect(() => {
    if (typed === null || composing) return undefined;
    const timer = setTimeout(() => onChange(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed, composing, onChange]);
  return (
    <label className="filter ledger-search">
      {t('search')}
      <input
        ref={input}
        className="input"
        type="search"
        value={typed ?? value}
        placeholder={t('search.hint')}
        aria-keyshortcuts="/"
        onChange={(event) => setTyped(event.target.value)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onDown();
        }}
      />
    </label>
  );
}
