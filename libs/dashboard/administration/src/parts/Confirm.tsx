import { useState, type ReactNode } from 'react';
import { Drawer, kitTexts, useTexts } from '@tongxing/dashboard-kit';
import { refusalText, type Said } from '../identity/said.ts';

interface Props {
  readonly title: string;
  readonly confirmLabel: string;
  /** Does it; what is refused is said here. */
  readonly act: () => Promise<Said<unknown>>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
  /** What can be done about a refusal, by its code. */
  readonly hints?: Readonly<Record<string, string>>;
  /** What will come of it. */
  readonly children: ReactNode;
}

/** Asks before something that others will feel at once. */
export function Confirm({
  title,
  confirmLabel,
  act,
  onDone,
  onCancel,
  hints = {},
  children,
}: Props): ReactNode {
  const kit = useTexts(kitTexts);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const go = async (): Promise<void> => {
    setBusy(true);
    const said = await act();
    setBusy(false);
    if (said.kind === 'done') onDone();
    else if (said.kind === 'refused')
      setProblem([refusalText(said.refusal), hints[said.refusal.code]].filter(Boolean).join(' '));
    else setProblem(kit(said.kind === 'signedOut' ? 'form.signedOut' : 'form.offline'));
  };
  return (
    <Drawer kind="box" title={title} onClose={onCancel}>
      <div className="confirm">
        {children}
        {problem !== null && (
          <p role="alert" className="tone-late">
            {problem}
          </p>
        )}
        <div className="form-foot">
          <button type="button" className="button primary" disabled={busy} onClick={() => void go()}>
            {busy ? kit('form.saving') : confirmLabel}
          </button>
          <button type="button" className="button" onClick={onCancel}>
            {kit('form.cancel')}
          </button>
        </div>
      </div>
    </Drawer>
  );
}
