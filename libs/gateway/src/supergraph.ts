import { Kind, parse, print, visit } from 'graphql';
import type { DirectiveNode } from 'graphql';

/** A supergraph that is ready to be served. */
export interface Supergraph {
  sdl: string;
  /** names of the subgraphs, as the planner and the addresses know them */
  subgraphs: string[];
}

/**
 * Puts real addresses into a supergraph, which is committed with `http://<subgraph>.invalid` only.
 *
 * @param addresses GraphQL address by subgraph name
 * @throws when a subgraph has no address: then a part of the graph could never answer
 */
export function locateSubgraphs(sdl: string, addresses: Readonly<Record<string, string>>): Supergraph {
  const subgraphs: string[] = [];
  const located = visit(parse(sdl), {
    [Kind.DIRECTIVE](node: DirectiveNode) {
      if (node.name.value !== 'join__graph') return undefined;
      const name = argument(node, 'name');
      const address = Object.hasOwn(addresses, name) ? addresses[name] : undefined;
      if (!address) throw new Error(`SUBGRAPH_URLS names no address for the subgraph ${name}`);
      subgraphs.push(name);
      const at = (node.arguments ?? []).map((one) =>
        one.name.value === 'url' ? { ...one, value: { kind: Kind.STRING, value: address } } : one,
      );
      return { ...node, arguments: at };
    },
  });
  if (subgraphs.length === 0) throw new Error('the supergraph names no subgraph');
  return { sdl: print(located), subgraphs };
}

function argument(node: DirectiveNode, name: string): string {
  const value = node.arguments?.find((one) => one.name.value === name)?.value;
  if (value?.kind !== Kind.STRING) throw new Error(`@join__graph without ${name} in the supergraph`);
  return value.value;
}
