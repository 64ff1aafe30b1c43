import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { Kind, parse, validate } from 'graphql';
import type {
  DocumentNode,
  GraphQLError,
  GraphQLSchema,
  ParseOptions,
  SelectionSetNode,
  Source,
  ValidationContext,
} from 'graphql';
import { failure } from '../failure.ts';
import { operationOf } from '../request-context.ts';
import type { Plugin } from '../request-context.ts';

/** What a document may hold that is not in the manifest. Introspection of the usual tools fits in. */
export const LIMITS = { tokens: 2_000, depth: 16, aliases: 30, directives: 20 } as const;

/**
 * Bounds the shape of documents that clients bring: length, depth, aliases and directives. Those of the
 * manifest were written by us and are let be.
 */
export function useDocumentLimits(): Plugin {
  const judged = new WeakMap<DocumentNode, GraphQLError[]>();
  return {
    onParse({ context, setParseFn }) {
      if (context.isPersisted) return;
      setParseFn((source: string | Source, options?: ParseOptions) =>
        parse(source, { ...options, maxTokens: LIMITS.tokens }),
      );
    },
    // After validation: it refuses fragments that lead back into themselves, and its results are kept by
    // document, which may be in the manifest and be sent as a text too.
    onExecute({ args, setResultAndStopExecution }) {
      const { schema, document, contextValue } = operationOf(args);
      if (contextValue.isPersisted) return;
      let errors = judged.get(document);
      if (!errors) judged.set(document, (errors = judge(schema, document)));
      if (errors.length > 0) setResultAndStopExecution({ errors });
    },
  };
}

function judge(schema: GraphQLSchema, document: DocumentNode): GraphQLError[] {
  const errors: GraphQLError[] = [];
  const tooMany = (limit: 'depth' | 'aliases' | 'directives'): void => {
    errors.push(failure('OPERATION_TOO_COMPLEX', { detail: `${limit} > ${LIMITS[limit]}`, status: 400 }));
  };
  if (depthOf(document) > LIMITS.depth) tooMany('depth');
  const options = (limit: 'aliases' | 'directives') => ({
    n: LIMITS[limit],
    allowList: [],
    propagateOnRejection: false,
    onReject: [(_context: ValidationContext | null) => tooMany(limit)],
  });
  validate(schema, document, [maxAliasesRule(options('aliases')), maxDirectivesRule(options('directives'))]);
  return errors;
}

/** The deepest nesting of fields; each fragment is measured once. */
function depthOf(document: DocumentNode): number {
  const fragments = new Map<string, SelectionSetNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node.selectionSet);
  }
  const measured = new Map<string, number>();
  const measure = (set: SelectionSetNode | undefined): number => {
    let deepest = 0;
    for (const node of set?.selections ?? []) {
      if (node.kind === Kind.FIELD) deepest = Math.max(deepest, 1 + measure(node.selectionSet));
      else if (node.kind === Kind.INLINE_FRAGMENT) deepest = Math.max(deepest, measure(node.selectionSet));
      else deepest = Math.max(deepest, ofFragment(node.name.value));
    }
    return deepest;
  };
  const ofFragment = (name: string): number => {
    const known = measured.get(name);
    if (known !== undefined) return known;
    const depth = measure(fragments.get(name));
    measured.set(name, depth);
    return depth;
  };
  return Math.max(
    0,
    ...document.definitions.map((node) =>
      node.kind === Kind.OPERATION_DEFINITION ? measure(node.selectionSet) : 0,
    ),
  );
}
