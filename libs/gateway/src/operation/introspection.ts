import type { Actor } from '@tongxing/auth';
import { BREAK, Kind, visit } from 'graphql';
import type { DocumentNode } from 'graphql';

/** Whether a document asks for a description of the schema, wherever it hides the question. */
export function asksForSchema(document: DocumentNode): boolean {
  let isAsking = false;
  visit(document, {
    [Kind.FIELD](node) {
      if (node.name.value !== '__schema' && node.name.value !== '__type') return undefined;
      isAsking = true;
      return BREAK;
    },
  });
  return isAsking;
}

/** Whether somebody is told what the schema looks like: integrators who may ask the graph, and nobody else. */
export function mayLook(actor: Actor | null): boolean {
  return actor !== null && actor.roles.includes('INTEGRATOR') && actor.scope.includes('graph');
}
