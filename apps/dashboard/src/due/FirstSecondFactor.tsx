import type { ReactNode } from 'react';
import { EnrolSecondFactor } from '@tongxing/dashboard-administration/own';
import { useTexts } from '@tongxing/dashboard-kit';
import { proceed } from '../session/session.ts';
import { appTexts } from '../texts.ts';
import { Due } from './Due.tsx';

/** Between the sign-in and the workbench, where the role needs a second factor and has none yet. */
export default function FirstSecondFactor({ current }: { current: string | null }): ReactNode {
  const t = useTexts(appTexts);
  return (
    <Due title={t('secondFactor.due.title')} text={t('secondFactor.due.text')}>
      {(account, leave) =>
        account && (
          <EnrolSecondFactor
            username={account.username}
            current={current}
            cancelLabel={t('user.signOut')}
            onDone={() => void proceed()}
            onCancel={leave}
          />
        )
      }
    </Due>
  );
}
