import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Only } from './Only.tsx';
import { NEW } from './use-list-address.ts';

interface AdministratorsListProps {
  title: string;
  /** the words for adding one */
  add: string;
  /** the page's address */
  base: string;
  children: ReactNode;
}

/** A page that lists what administrators keep, with the way to add to it; others are told whose it is. */
export function AdministratorsList({ title, add, base, children }: AdministratorsListProps): ReactNode {
  return (
    <Only roles={['ADMIN']} title={title}>
      <div className="page">
        <div className="page-head">
          <h1>{title}</h1>
          <Link className="button primary" to={`${base}/${NEW}`}>
            {add}
          </Link>
        </div>
        {children}
      </div>
    </Only>
  );
}
