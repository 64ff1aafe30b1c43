import { useEffect, useRef, type ReactNode } from 'react';
import type { Step } from './SignInForm.tsx';

/** What is wrong, above the fields of a step; a refusal takes the focus. */
export function Problem({ problem }: Pick<Step, 'problem'>): ReactNode {
  const ref = useRef<HTMLParagraphElement>(null);
  const count = problem?.count ?? 0;
  useEffect(() => {
    if (count > 0) ref.current?.focus();
  }, [count]);
  return (
    <p ref={ref} className={problem === null ? '' : 'sign-in-problem'} role="alert" tabIndex={-1}>
      {problem?.words}
    </p>
  );
}
