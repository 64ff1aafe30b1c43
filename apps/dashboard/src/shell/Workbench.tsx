import { useMemo, useState, type ReactNode } from 'react';
import { createBrowserRouter, redirectDocument, RouterProvider } from 'react-router';
import { Provider } from 'urql';
import { AccountContext, createDraftStore, DraftContext, type Language } from '@tongxing/dashboard-kit';
import { administrationRoutes } from '@tongxing/dashboard-administration';
import { organizationRoutes } from '@tongxing/dashboard-organizations';
import { peopleRoutes } from '@tongxing/dashboard-people';
import { programRoutes } from '@tongxing/dashboard-programs';
import type { Claims } from '../session/claims.ts';
import { SessionKeeper } from '../session/SessionKeeper.tsx';
import { createGraph } from '../graph/client.ts';
import { Frame } from './Frame.tsx';
import { Broken, Missing } from './lost.tsx';
import { WithoutPlan } from './WithoutPlan.tsx';

interface Props {
  readonly claims: Claims;
  /** The session is over: the page waits for a new one. */
  readonly lapsed: boolean;
  readonly language: Language;
}

/** While the code of the first page arrives. */
function Starting(): ReactNode {
  return null;
}

/** Everything behind the sign-in, for one person in one language. */
export default function Workbench({ claims, lapsed, language }: Props): ReactNode {
  const [graph] = useState(() => createGraph(language));
  const drafts = useMemo(() => createDraftStore(sessionStorage, claims.sub), [claims.sub]);
  const [router] = useState(() =>
    createBrowserRouter([
      {
        element: <Frame claims={claims} outages={graph.outages} />,
        errorElement: <Broken />,
        HydrateFallback: Starting,
        children: [
          {
            errorElement: <Broken />,
            children: [
              ...programRoutes((why) => <WithoutPlan why={why} claims={claims} />),
              ...organizationRoutes,
              ...peopleRoutes,
              ...administrationRoutes,
              // Stands outside the workbench, as the public sees it.
              { path: 'roster', loader: () => redirectDocument('/roster') },
              { path: '*', element: <Missing /> },
            ],
          },
        ],
      },
    ]),
  );
  return (
    <Provider value={graph.client}>
      <AccountContext value={claims}>
        <DraftContext value={drafts}>
          <RouterProvider router={router} />
          <SessionKeeper lapsed={lapsed} />
        </DraftContext>
      </AccountContext>
    </Provider>
  );
}
