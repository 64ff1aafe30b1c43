import { useEffect, useState, type ReactNode } from 'react';
import type { Methods } from '@tongxing/dashboard-administration/identity';
import { useTexts } from '@tongxing/dashboard-kit/basics';
import { fetchMethods, type Entry } from '../session/identity.ts';
import { enter, enterWithCode } from '../session/session.ts';
import { appTexts } from '../texts.ts';
import { CodeStep } from './CodeStep.tsx';
import { OtherWay } from './OtherWay.tsx';
import { PasswordStep } from './PasswordStep.tsx';
import { Problem } from './Problem.tsx';
import './sign-in.css';

/** What is wrong, and the how manieth refusal it is: each takes the focus. */
export interface Refused {
  readonly words: string;
  readonly count: number;
}

/** What the steps of a sign-in have in common. */
export interface Step {
  readonly busy: boolean;
  readonly problem: Refused | null;
  readonly refuse: (words: string) => void;
}

interface Props {
  /** Said before anything is tried. */
  readonly problem?: string | null;
  /** A page waits underneath with what was typed, and must not be left. */
  readonly over?: boolean;
  /** Further ways in; `signIn` takes the first step with what they offer. */
  readonly children?: (busy: boolean, signIn: (username: string, password: string) => void) => ReactNode;
}

/** The ways in: user name and password, a code where a second factor is enrolled, or the organisation's own sign-in. */
export function SignInForm({ problem: first = null, over = false, children }: Props): ReactNode {
  const t = useTexts(appTexts);
  const [methods, setMethods] = useState<Methods | null>(null);
  const [step, setStep] = useState<'password' | 'code'>('password');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Refused | null>(first === null ? null : { words: first, count: 0 });
  useEffect(() => {
    let wanted = true;
    void fetchMethods().then((answer) => wanted && setMethods(answer));
    return () => {
      wanted = false;
    };
  }, []);

  const refuse = (words: string): void =>
    setProblem((before) => ({ words, count: (before?.count ?? 0) + 1 }));
  const take = async (trying: () => Promise<Entry>): Promise<void> => {
    setBusy(true);
    const entry = await trying();
    setBusy(false);
    if (entry.kind === 'secondFactor') {
      setProblem(null);
      setStep('code');
    } else if (entry.kind === 'over') {
      setStep('password');
      refuse(t('signIn.code.over'));
    } else if (entry.kind === 'refused') {
      const { message, wait } = entry;
      const minutes = Math.ceil((wait ?? 0) / 60);
      refuse(
        minutes > 0 ? t('signIn.wait', { message, count: minutes }) : message || t('signIn.unreachable'),
      );
    }
  };
  const signIn = (username: string, password: string): void => void take(() => enter(username, password));

  if (methods === null) return null;
  const shared: Step = { busy, problem, refuse };
  if (step === 'code') {
    return (
      <CodeStep
        {...shared}
        onCode={(code) => void take(() => enterWithCode(code))}
        onBack={() => {
          setProblem(null);
          setStep('password');
        }}
      />
    );
  }
  return (
    <>
      {methods.password ? <PasswordStep {...shared} onSubmit={signIn} /> : <Problem problem={problem} />}
      {methods.oidc !== null && <OtherWay label={methods.oidc.label} over={over} />}
      {children?.(busy, signIn)}
    </>
  );
}
