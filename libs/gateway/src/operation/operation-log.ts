import type { Logger } from '@tongxing/logging';
import type { FailureCode } from '../failure.ts';
import type { Metrics } from '../metrics.ts';
import { audienceOf } from '../request-context.ts';
import type { RequestContext } from '../request-context.ts';

/** Enough of a hash to find a document by. */
const HASH_DIGITS = 16;
/** A name is the client's own word, and may be as long as its document. */
const NAME_CHARACTERS = 64;

/** What is told of an operation when it is over; absent is what was not reached. */
export interface OperationFacts {
  name?: string | undefined;
  kind?: string;
  hash?: string;
  isPersisted?: boolean;
  values?: number;
}

/**
 * Counts an operation and writes its line: who asked what, what it cost and how it ended. Neither variables nor the
 * text of a document are ever written: they hold people's names, and whatever a client puts there.
 */
export function logOperation(
  request: RequestContext,
  facts: OperationFacts,
  end: { codes: readonly FailureCode[]; began: number },
  to: { metrics: Metrics; log: Logger },
): void {
  const milliseconds = performance.now() - end.began;
  const audience = audienceOf(request.actor);
  to.metrics.operation(end.codes.length > 0 ? 'failed' : 'ok', audience, milliseconds / 1000);
  to.log.info(
    {
      requestId: request.requestId,
      operation: facts.name?.slice(0, NAME_CHARACTERS),
      kind: facts.kind,
      document: facts.hash?.slice(0, HASH_DIGITS),
      persisted: facts.isPersisted,
      values: facts.values,
      ms: Math.round(milliseconds * 10) / 10,
      audience,
      sub: request.actor?.sub,
      ...(end.codes.length > 0 && { codes: [...new Set(end.codes)] }),
    },
    'operation',
  );
}
