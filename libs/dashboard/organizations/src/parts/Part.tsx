import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { EmptyState, ErrorState, PartialState, Skeleton } from '@tongxing/dashboard-kit';

interface Props<T> {
  /** What was asked for: undefined until it is there, null when its part of the platform did not answer. */
  readonly list: readonly T[] | null | undefined;
  readonly error: CombinedError | undefined;
  readonly onRetry: () => void;
  /** What is said where there is nothing. */
  readonly empty: ReactNode;
  readonly children: (list: readonly T[]) => ReactNode;
}

/** A list that belongs to a record and is asked for apart, with all that may come instead of it. */
export function Part<T>({ list, error, onRetry, empty, children }: Props<T>): ReactNode {
  if (list !== null && list !== undefined)
    return list.length === 0 ? <EmptyState>{empty}</EmptyState> : children(list);
  if (error === undefined) return list === undefined ? <Skeleton lines={3} /> : <PartialState />;
  return list === null ? <PartialState /> : <ErrorState onRetry={onRetry} />;
}
