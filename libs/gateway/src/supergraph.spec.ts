import { locateSubgraphs } from './supergraph.ts';

const SDL = `directive @join__graph(name: String!, url: String!) on ENUM_VALUE
enum join__Graph {
  PEOPLE @join__graph(name: "people", url: "http://people.invalid/graphql")
  CANTEEN @join__graph(name: "canteen", url: "http://canteen.invalid/graphql")
}`;

describe('the supergraph', () => {
  it('is given the addresses of its subgraphs', () => {
    const addresses = { people: 'http://127.0.0.1:4002/graphql', canteen: 'https://canteen.example/graphql' };
    const { sdl, subgraphs } = locateSubgraphs(SDL, addresses);
    expect(subgraphs).toEqual(['people', 'canteen']);
    expect(sdl).toContain('url: "http://127.0.0.1:4002/graphql"');
    expect(sdl).toContain('url: "https://canteen.example/graphql"');
    expect(sdl).not.toContain('.invalid');
  });

  it('is refused when a subgraph has no address', () => {
    expect(() => locateSubgraphs(SDL, { people: 'http://127.0.0.1:4002/graphql' })).toThrow('canteen');
  });

  it('is refused when it is none', () => {
    expect(() => locateSubgraphs('type Query { a: Int }', {})).toThrow('no subgraph');
  });
});
