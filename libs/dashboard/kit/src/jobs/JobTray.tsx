import type { ReactNode } from 'react';
import { numberText } from '../figures/number.ts';
import { useTexts } from '../text/i18n.ts';
import { download } from './download.ts';
import type { Job, Jobs } from './jobs.ts';
import { useJobList, useJobs } from './JobsProvider.tsx';
import { jobTexts } from './texts.ts';
import './jobs.css';

function Entry({ job, jobs }: { job: Job; jobs: Jobs }): ReactNode {
  const t = useTexts(jobTexts);
  const { id, title, state, report, why } = job;
  const { done, total } = job.progress;
  const number = (count: number): string => numberText(count, 0);
  const file = report?.file;
  return (
    <li>
      <div className="job-head">
        <strong>{title}</strong>
        <button
          type="button"
          className="plain job-drop"
          aria-label={state === 'done' ? t('dismiss', { title }) : `${t('cancel')} ${title}`}
          onClick={() => jobs.drop(id)}
        >
          <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
            <path d="M2 2l8 8M10 2 2 10" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </button>
      </div>
      {(state === 'running' || state === 'interrupted') && (
        <>
          <progress aria-label={title} value={total === null ? undefined : done} max={total ?? undefined} />
          <p className="num">
            {total === null
              ? t('running.unknown', { done: number(done) })
              : t('running', { done: number(done), total: number(total) })}
          </p>
        </>
      )}
      {(state === 'interrupted' || state === 'failed') && (
        <p role="alert" className="tone-risk">
          {why ?? t(state)}{' '}
          <button type="button" className="link" onClick={() => jobs.retry(id)}>
            {t(state === 'interrupted' ? 'retry' : 'again')}
          </button>
        </p>
      )}
      {report !== null && (
        <div role="status">
          <p>{report.text}</p>
          {report.warnings.map((warning) => (
            <p key={warning} className="tone-risk">
              {warning}
            </p>
          ))}
        </div>
      )}
      {file !== undefined && (
        <p>
          <button type="button" className="button" onClick={() => download(file)}>
            {t('save')}
          </button>{' '}
          <small className="soft">{t('kept')}</small>
        </p>
      )}
    </li>
  );
}

/** What is being done beside the pages, and what came of it; not there while there is nothing. */
export function JobTray(): ReactNode {
  const t = useTexts(jobTexts);
  const jobs = useJobs();
  const list = useJobList();
  if (jobs === null || list.length === 0) return null;
  return (
    <section className="job-tray no-print" aria-label={t('title')}>
      <ul>
        {list.map((job) => (
          <Entry key={job.id} job={job} jobs={jobs} />
        ))}
      </ul>
    </section>
  );
}
