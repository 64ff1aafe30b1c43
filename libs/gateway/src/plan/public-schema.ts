import { buildASTSchema, isTypeDefinitionNode, Kind, parse, visit } from 'graphql';
import type { ASTNode, GraphQLSchema } from 'graphql';

/** What the composition writes into a supergraph for the planner alone. */
const INTERNAL_TYPE = /^(?:link|join|core)__|^_(?:Any|Entity|FieldSet|Service)$/;
const INTERNAL_DIRECTIVE = /^(?:link|core|tag|inaccessible|composeDirective)$|^(?:link|join|core)__/;

/**
 * The schema as clients see it: without what is there for the planner, and without what was composed as inaccessible.
 */
export function publicSchema(supergraph: string): GraphQLSchema {
  const isHidden = (node: ASTNode): boolean =>
    'directives' in node && (node.directives?.some(({ name }) => name.value === 'inaccessible') ?? false);
  const document = visit(parse(supergraph, { noLocation: true }), {
    enter(node: ASTNode): null | undefined {
      if (isHidden(node)) return null;
      if (node.kind === Kind.DIRECTIVE || node.kind === Kind.DIRECTIVE_DEFINITION) {
        return INTERNAL_DIRECTIVE.test(node.name.value) ? null : undefined;
      }
      return isTypeDefinitionNode(node) && INTERNAL_TYPE.test(node.name.value) ? null : undefined;
    },
  });
  return buildASTSchema(document, { assumeValid: true, assumeValidSDL: true });
}
