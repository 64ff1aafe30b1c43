import type { ReactNode } from 'react';
import { useTexts } from '@tongxing/dashboard-kit/basics';
import { OtherLanguage } from '../shell/OtherLanguage.tsx';
import { appTexts } from '../texts.ts';
import './sign-in.css';

interface Props {
  /** The product's name is the title of the page. */
  readonly heading?: boolean;
  readonly children: ReactNode;
}

/** What stands in front of the workbench: the name, the choice of language, and a form. */
export function Door({ heading = false, children }: Props): ReactNode {
  const t = useTexts(appTexts);
  const Name = heading ? 'h1' : 'p';
  return (
    <main className="sign-in">
      <div className="sign-in-head">
        <Name className="sign-in-name">{t('name')}</Name>
        <p className="soft">{t('tagline')}</p>
        <OtherLanguage />
      </div>
      {children}
    </main>
  );
}
