import { useCallback, useEffect, useState } from 'react';
import { useIdentity } from './identity-context.ts';
import type { Said } from './said.ts';

/**
 * What was asked, and a way to ask it again. What is shown stays until there is something newer to show, so that
 * a form or a secret beside it is not lost to a moment without a connection.
 */
export interface Asked<T> {
  readonly said: Said<T> | undefined;
  readonly again: () => Promise<Said<T>>;
}

/** Asks the identity service when this is first drawn, and whenever the path changes. */
export function useAsked<T>(path: string): Asked<T> {
  const { ask } = useIdentity();
  const [answer, setAnswer] = useState<{ readonly path: string; readonly said: Said<T> }>();
  useEffect(() => {
    let wanted = true;
    void ask<T>(path).then((said) => wanted && setAnswer({ path, said }));
    return () => {
      wanted = false;
    };
  }, [ask, path]);
  const again = useCallback(async () => {
    const said = await ask<T>(path);
    setAnswer((before) =>
      said.kind !== 'done' && before?.path === path && before.said.kind === 'done' ? before : { path, said },
    );
    return said;
  }, [ask, path]);
  return { said: answer?.path === path ? answer.said : undefined, again };
}
