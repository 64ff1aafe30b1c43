import { createElement, type ReactNode } from 'react';
import { Status, useLanguage, useTexts } from '@tongxing/dashboard-kit';
import { programTexts } from '../texts.ts';
import { piecesOf, runsOf, settingOf, type Run, type Setting, type Span } from './document.ts';
import type { ClauseOfNotice } from './NoticePage.tsx';

interface Props {
  readonly clause: ClauseOfNotice;
  readonly text: string;
  readonly obliging: readonly Span[];
  readonly asked: Span | null;
  readonly selected: boolean;
  readonly onSelect: (path: string, span?: Span) => void;
}

const TAGS: Readonly<Partial<Record<Setting, string>>> = {
  title: 'h1',
  annex: 'h2',
  part: 'h2',
  chapter: 'h3',
  section: 'h4',
};

function Words({ runs }: { runs: readonly Run[] }): ReactNode {
  return runs.map((run) => {
    const words = run.obliging ? <span className="obliging">{run.text}</span> : run.text;
    const inner = run.asked ? <mark className="asked">{words}</mark> : words;
    return (
      <span
        key={run.start}
        className={run.sentence >= 0 ? 'sentence' : undefined}
        data-sentence={run.sentence}
      >
        {inner}
      </span>
    );
  });
}

/** What a clause obliges and how it stands, beside it; opens the clause. */
function Margin({ clause, selected, onSelect }: Pick<Props, 'clause' | 'selected' | 'onSelect'>): ReactNode {
  const t = useTexts(programTexts);
  const language = useLanguage();
  const { measures, readings, milestones, contradictions, state } = clause;
  const parts = [
    ...(readings.length > 0 ? [t('notice.readings', { count: readings.length })] : []),
    ...(milestones.length > 0 ? [t('notice.milestones', { count: milestones.length })] : []),
    ...(measures.length > 0 && readings.length + milestones.length === 0
      ? [t('notice.measures', { count: measures.length })]
      : []),
  ];
  if (state === 'NONE' && parts.length === 0 && contradictions.length === 0)
    return <div className="margin" />;
  return (
    <div className="margin" lang={language}>
      <button type="button" className="plain" aria-expanded={selected} onClick={() => onSelect(clause.path)}>
        <span className="visually-hidden">{clause.path}</span>
        {state !== 'NONE' && <Status code={state} />}
        <span className="margin-parts">
          {[...parts, ...contradictions.map(({ code }) => code)].join(' · ')}
        </span>
      </button>
    </div>
  );
}

/** One clause as printed, its sentences open to a click, with its margin. */
export function ClauseBlock(props: Props): ReactNode {
  const { clause, text, obliging, asked, selected, onSelect } = props;
  const setting = settingOf(clause, text);
  const lines = piecesOf(text, clause.own, '\n');
  const runs = (span: Span): Run[] => runsOf(text, span, clause.sentences, obliging, asked);
  return (
    <section
      id={`clause-${clause.path}`}
      className={`clause set-${setting}${selected ? ' selected' : ''}`}
      onClick={(event) => {
        const place = event.target instanceof Element ? event.target.closest('[data-sentence]') : null;
        const span = clause.sentences[Number(place?.getAttribute('data-sentence') ?? -1)];
        if (span !== undefined && window.getSelection()?.isCollapsed !== false) onSelect(clause.path, span);
      }}
    >
      <div className="clause-text">
        {setting === 'row' ? (
          <p className="row">
            {piecesOf(text, clause.own, '\t').map((cell) => (
              <span key={cell.start} className="cell">
                <Words runs={cell.end > cell.start ? runs(cell) : []} />
              </span>
            ))}
          </p>
        ) : (
          lines.map((line, index) =>
            createElement(
              index === 0 ? (TAGS[setting] ?? 'p') : setting === 'annex' ? 'p' : 'p',
              { key: line.start, className: setting === 'annex' && index > 0 ? 'annex-title' : undefined },
              <Words runs={runs(line)} />,
            ),
          )
        )}
      </div>
      <Margin clause={clause} selected={selected} onSelect={onSelect} />
    </section>
  );
}
