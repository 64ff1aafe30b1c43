import { composeServices as composeByApollo } from '@apollo/composition';
import { assertCompositionSuccess, composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';

/** One subgraph's part of the contract. */
export interface Part {
  readonly name: string;
  readonly sdl: string;
}

/** Hosts are named, never addressed: configuration maps them. */
export function addressOf(name: string): string {
  return `http://${name}.invalid/graphql`;
}

/**
 * Composes the supergraph with the composer that the platform ships, and has a second, independent one
 * confirm that the same subgraphs compose.
 * @throws with every composition error of either composer
 */
export function composeSupergraph(parts: readonly Part[]): string {
  const services = parts.map(({ name, sdl }) => ({ name, url: addressOf(name), typeDefs: parse(sdl) }));
  const result = composeServices(services);
  assertCompositionSuccess(result);
  const second = composeByApollo(services);
  if (second.errors?.length) {
    throw new Error(
      `the second composer refuses:\n${second.errors.map(({ message }) => message).join('\n')}`,
    );
  }
  return `${result.supergraphSdl.trim()}\n`;
}
