import type { ReactNode } from 'react';
import { kitTexts } from '../text/texts.ts';
import { useTexts } from '../text/i18n.ts';
import { meaningOf, type Shape, type StatusCode } from './status.ts';

const line = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6, strokeLinecap: 'round' } as const;

function shapeOf(shape: Shape): ReactNode {
  switch (shape) {
    case 'check':
      return <path d="M2 6.4 4.9 9.2 10 3" {...line} strokeWidth={2} strokeLinejoin="round" />;
    case 'dot':
      return <circle cx="6" cy="6" r="4" fill="currentColor" />;
    case 'half':
      return (
        <>
          <circle cx="6" cy="6" r="4.2" {...line} />
          <path d="M6 1.8a4.2 4.2 0 0 1 0 8.4z" fill="currentColor" />
        </>
      );
    case 'down':
      return <path d="M6 1.5v8.5M2.4 6.6 6 10.2l3.6-3.6" {...line} strokeWidth={2} strokeLinejoin="round" />;
    case 'bang':
      return (
        <>
          <circle cx="6" cy="6" r="5.5" fill="currentColor" />
          <path d="M6 2.8v3.9M6 9v.1" {...line} stroke="var(--paper)" />
        </>
      );
    case 'ring':
      return <circle cx="6" cy="6" r="4" {...line} strokeWidth={1.4} />;
    case 'dash':
      return <path d="M2 6h8" {...line} />;
    case 'question':
      return (
        <>
          <circle cx="6" cy="6" r="5.2" {...line} strokeWidth={1.2} />
          <path d="M4.5 4.8A1.5 1.5 0 1 1 6 6.4v.6M6 8.8v.1" {...line} strokeWidth={1.3} />
        </>
      );
    case 'unequal':
      return <path d="M2 4.3h8M2 7.7h8M8.2 1.5 3.8 10.5" {...line} />;
  }
}

/** The icon of a state alone; only where the word stands beside it or in a label. */
export function StatusIcon({ code }: { code: StatusCode }): ReactNode {
  const { tone, shape } = meaningOf(code);
  return (
    <svg className={`status-icon tone-${tone}`} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      {shapeOf(shape)}
    </svg>
  );
}

/** A state as icon, word and colour. */
export function Status({ code, word }: { code: StatusCode; word?: string | undefined }): ReactNode {
  const t = useTexts(kitTexts);
  return (
    <span className={`status tone-${meaningOf(code).tone}`}>
      <StatusIcon code={code} />
      {word ?? t(`status.${code}`)}
    </span>
  );
}
