import type { ReactNode, Ref } from 'react';
import { useTexts } from '../../text/i18n.ts';
import { panelTexts } from './texts.ts';

interface Props {
  readonly title: string;
  readonly subtitle: string | null;
  readonly heading: Ref<HTMLHeadingElement>;
  /** What leads to the neighbours in the list; nothing where it ends, left out where there is no list to go along. */
  readonly neighbours?: {
    readonly previous: (() => void) | undefined;
    readonly next: (() => void) | undefined;
  };
  readonly onClose: () => void;
}

const SIGNS = { previous: 'M3 8l5-5 5 5', next: 'M3 5l5 5 5-5', close: 'M3 3l10 10M13 3 3 13' } as const;

/** Whose record it is, and the ways from here. */
export function PanelHead(props: Props): ReactNode {
  const { title, subtitle, heading, neighbours, onClose } = props;
  const t = useTexts(panelTexts);
  const button = (sign: keyof typeof SIGNS, press: (() => void) | undefined): ReactNode => (
    <button
      type="button"
      className="plain sheet-close"
      aria-label={t(sign)}
      // The focus stays where it is when the end of the list is reached.
      aria-disabled={press === undefined}
      onClick={press}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={SIGNS[sign]} fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
    </button>
  );
  return (
    <div className="panel-head">
      <h2 id="panel-title" ref={heading} tabIndex={-1}>
        {title} {subtitle !== null && <small className="soft num">{subtitle}</small>}
      </h2>
      {neighbours && button('previous', neighbours.previous)}
      {neighbours && button('next', neighbours.next)}
      {button('close', onClose)}
    </div>
  );
}
