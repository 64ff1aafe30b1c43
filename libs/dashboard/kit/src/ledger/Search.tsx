import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useTexts } from '../text/i18n.ts';
import { ledgerTexts } from './texts.ts';

/** Words to look for; into the address once the typing pauses. `/` leads here from anywhere. */
export function Search(): ReactNode {
  const t = useTexts(ledgerTexts);
  const [search, setSearch] = useSearchParams();
  const [text, setText] = useState(search.get('text') ?? '');
  const input = useRef<HTMLInputElement>(null);
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
  const current = search.get('text') ?? '';
  useEffect(() => {
    if (text === current) return undefined;
    const timer = setTimeout(() => {
      const next = new URLSearchParams(search);
      if (text === '') next.delete('text');
      else next.set('text', text);
      next.delete('after');
      setSearch(next, { replace: true });
    }, 250);
    return () => clearTimeout(timer);
  }, [text, current, search, setSearch]);
  return (
    <label className="filter">
      {t('search')}
      <input
        ref={input}
        className="input"
        type="search"
        value={text}
        placeholder="/"
        onChange={(event) => setText(event.target.value)}
      />
    </label>
  );
}
