import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import {
  HoverCard,
  setPreferences,
  usePreferences,
  useTexts,
  type Preferences,
} from '@tongxing/dashboard-kit';
import type { Claims } from '../session/claims.ts';
import { endSession } from '../session/session.ts';
import { appTexts } from '../texts.ts';

interface ChoiceProps<K extends keyof Preferences> {
  readonly name: K;
  readonly title: string;
  readonly options: readonly (readonly [Preferences[K], string])[];
}

function Setting<K extends keyof Preferences>({ name, title, options }: ChoiceProps<K>): ReactNode {
  const preferences = usePreferences();
  return (
    <fieldset className="setting">
      <legend>{title}</legend>
      {options.map(([value, label]) => (
        <label key={value} lang={name === 'language' ? value : undefined}>
          <input
            type="radio"
            name={name}
            checked={preferences[name] === value}
            onChange={() => setPreferences({ [name]: value })}
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

/** Who is signed in, how the screen looks, and the way out. */
export function UserMenu({ claims }: { claims: Claims }): ReactNode {
  const t = useTexts(appTexts);
  const [failed, setFailed] = useState(false);
  return (
    <div className="user-menu">
      <HoverCard
        title={claims.name}
        label={t('user.menu', { name: claims.name })}
        trigger={<span className="user-name">{claims.name}</span>}
      >
        {() => (
          <div className="user-card">
            <Setting
              name="language"
              title={t('user.language')}
              options={[
                ['zh-CN', '中文'],
                ['en', 'English'],
              ]}
            />
            <Setting
              name="size"
              title={t('user.size')}
              options={[
                ['normal', t('user.size.normal')],
                ['large', t('user.size.large')],
              ]}
            />
            <Setting
              name="contrast"
              title={t('user.contrast')}
              options={[
                ['normal', t('user.contrast.normal')],
                ['high', t('user.contrast.high')],
              ]}
            />
            <div className="user-ways">
              <button
                type="button"
                className="button"
                onClick={() => void endSession().then((ended) => setFailed(!ended))}
              >
                {t('user.signOut')}
              </button>
              <Link className="button" to="/account">
                {t('user.account')}
              </Link>
            </div>
            {failed && (
              <p role="alert" className="tone-late">
                {t('user.signOut.failed')}
              </p>
            )}
          </div>
        )}
      </HoverCard>
    </div>
  );
}
