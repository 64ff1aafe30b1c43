import type { Actor, Role } from '@tongxing/auth';
import { Kind, visit } from 'graphql';
import type { DocumentNode } from 'graphql';
import { failure } from '../failure.ts';
import { operationOf } from '../request-context.ts';
import type { Plugin } from '../request-context.ts';

const MAY_LOOK: readonly Role[] = ['INTEGRATOR', 'ADMIN'];

/**
 * Refuses to describe the schema to anybody but integrators and administrators. It looks after
 * validation, whose results the runtime keeps by document, whoever sent it.
 */
export function useIntrospection(isOpen: boolean): Plugin {
  const asking = new WeakMap<DocumentNode, boolean>();
  return {
    onExecute({ args, setResultAndStopExecution }) {
      const { document, contextValue } = operationOf(args);
      if (isOpen || mayLook(contextValue.actor)) return;
      if (!asking.has(document)) asking.set(document, asksForSchema(document));
      if (!asking.get(document)) return;
      setResultAndStopExecution({ errors: [failure('INTROSPECTION_NOT_ALLOWED', { status: 403 })] });
    },
  };
}

function mayLook(actor: Actor | null): boolean {
  return actor?.roles.some((role) => MAY_LOOK.includes(role)) ?? false;
}

function asksForSchema(document: DocumentNode): boolean {
  let isAsking = false;
  visit(document, {
    [Kind.FIELD](node) {
      if (node.name.value === '__schema' || node.name.value === '__type') isAsking = true;
    },
  });
  return isAsking;
}
