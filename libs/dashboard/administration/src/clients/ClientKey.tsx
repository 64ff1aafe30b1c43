import type { ReactNode } from 'react';
import { useTexts } from '@tongxing/dashboard-kit';
import { CopyButton } from '../parts/CopyButton.tsx';
import { OnceShown } from '../parts/OnceShown.tsx';
import { clientsTexts } from './texts.ts';
import type { KeyedClient } from './use-clients.ts';
import { exampleOf } from './words.ts';

/** A key, this once, with what a program does with it. */
export function ClientKey({
  made,
  onDone,
}: {
  readonly made: KeyedClient;
  readonly onDone: () => void;
}): ReactNode {
  const t = useTexts(clientsTexts);
  const example = exampleOf(window.location.origin, made.key, made.client.role);
  return (
    <OnceShown
      label={t('key.label', { name: made.client.name })}
      value={made.key}
      note={t('key.note')}
      doneLabel={t('key.done')}
      onDone={onDone}
    >
      <h3>{t('key.example')}</h3>
      <pre tabIndex={0} aria-label={t('key.example')}>
        <code>{example}</code>
      </pre>
      <p>
        <CopyButton text={example} label={t('key.example.copy')} />
      </p>
    </OnceShown>
  );
}
