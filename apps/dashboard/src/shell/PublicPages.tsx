import { useState, type ReactNode } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router';
import { Provider } from 'urql';
import { publicRoutes } from '@tongxing/dashboard-administration';
import type { Language } from '@tongxing/dashboard-kit';
import { createGraph } from '../graph/client.ts';
import { Broken, Missing } from './lost.tsx';
import { PublicFrame } from './PublicFrame.tsx';

/** The pages for everybody: they ask without a token, whoever is signed in, and so show what the public sees. */
export default function PublicPages({ language }: { readonly language: Language }): ReactNode {
  const [graph] = useState(() => createGraph(language, 'nobody'));
  const [router] = useState(() =>
    createBrowserRouter([
      {
        element: <PublicFrame />,
        errorElement: <Broken />,
        HydrateFallback: () => null,
        children: [...publicRoutes, { path: '*', element: <Missing /> }],
      },
    ]),
  );
  return (
    <Provider value={graph.client}>
      <RouterProvider router={router} />
    </Provider>
  );
}
