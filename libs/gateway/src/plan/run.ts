import type {
  BatchFetchNode,
  FetchNode,
  FlattenNode,
  PlanNode,
  QueryPlan,
} from '@graphql-hive/router-query-planner';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import { GraphQLError } from 'graphql';
import type { RequestContext } from '../request-context.ts';
import type { AskSubgraph } from '../subgraph/call.ts';
import { askAbout, takeEntities } from './entities.ts';
import type { Asked, Path } from './entities.ts';
import { mergeInto } from './merge.ts';
import type { Row } from './projection.ts';
import { rewrite } from './rewrites.ts';

/** What the run of a plan needs, and what it has gathered. */
interface Run {
  schema: GraphQLSchema;
  ask: AskSubgraph;
  request: RequestContext;
  /** coerced */
  variables: Row;
  data: Row;
  errors: GraphQLError[];
}

/** All that the subgraphs gave, before it is cut to what was asked for. */
export interface Gathered {
  data: Row;
  errors: readonly GraphQLError[];
}

/** Asks the subgraphs in the order of a plan; what one cannot give is missing, and told among the errors. */
export async function runPlan({ node }: QueryPlan, o: Omit<Run, 'data' | 'errors'>): Promise<Gathered> {
  const run: Run = { ...o, data: {}, errors: [] };
  if (node) await runNode(node, run);
  return run;
}

async function runNode(node: PlanNode, run: Run): Promise<void> {
  switch (node.kind) {
    case 'Sequence':
      for (const one of node.nodes) await runNode(one, run);
      return;
    case 'Parallel':
      await Promise.all(node.nodes.map((one) => runNode(one, run)));
      return;
    case 'Condition': {
      const clause = run.variables[node.condition] === true ? node.ifClause : node.elseClause;
      return clause && runNode(clause, run);
    }
    case 'Fetch':
      return fetchRoot(node, run);
    case 'Flatten':
      return fetchEntities(node, run);
    case 'BatchFetch':
      return fetchBatch(node, run);
    case 'Subscription':
    case 'Defer':
      throw new Error(`a plan with a step that is not offered: ${node.kind}`);
  }
}

async function fetchRoot(node: FetchNode, run: Run): Promise<void> {
  const { data, errors = [] } = await askFor(node, run, {});
  run.errors.push(...errors);
  if (!data) return;
  rewrite(data, node.outputRewrites, run.schema);
  mergeInto(run.data, data);
}

async function fetchEntities({ path, node }: FlattenNode, run: Run): Promise<void> {
  if (node.kind !== 'Fetch') throw new Error(`a plan that goes on with a ${node.kind} inside of an answer`);
  const asked = askAbout(run.data, [path], node, run.schema, { ...nothingAsked(), numbers: new Map() });
  if (asked.representations.length === 0) return;
  const { data, errors = [] } = await askFor(node, run, { representations: asked.representations });
  const fields = path.flatMap((segment) => (segment !== '@' && 'Field' in segment ? [segment.Field] : []));
  run.errors.push(...errors.flatMap((error) => placed(error, '_entities', asked, fields)));
  if (!data) return;
  rewrite(data, node.outputRewrites, run.schema);
  takeEntities(data['_entities'], asked);
}

/** Several questions to one subgraph in one call; those about the same things share their representations. */
async function fetchBatch(node: BatchFetchNode, run: Run): Promise<void> {
  const shared = new Map<string, Asked & { numbers: Map<string, number> }>();
  const parts = node.entityBatch.aliases.map((part) => {
    const name = part.representationsVariableName;
    const into = shared.get(name) ?? { ...nothingAsked(), numbers: new Map<string, number>() };
    shared.set(name, into);
    return { part, asked: askAbout(run.data, part.paths, part, run.schema, into) };
  });
  const variables = Object.fromEntries(
    [...shared].map(([name, { representations }]) => [name, representations]),
  );
  if (Object.values(variables).every(({ length }) => length === 0)) return;
  const { data, errors = [] } = await askFor(node, run, variables);
  run.errors.push(
    ...errors.flatMap((error) => {
      const meant = parts.find(({ part }) => part.alias === error.path?.[0]);
      return meant ? placed(error, meant.part.alias, meant.asked, undefined) : [at(error, undefined)];
    }),
  );
  for (const { part, asked } of data ? parts : []) {
    const entities = data![part.alias];
    rewrite(entities, part.outputRewrites, run.schema);
    takeEntities(entities, asked);
  }
}

function askFor(
  node: FetchNode | BatchFetchNode,
  { ask, request, variables }: Run,
  more: Row,
): Promise<ExecutionResult<Row>> {
  const used = (node.variableUsages ?? []).filter((name) => Object.hasOwn(variables, name));
  const values = { ...Object.fromEntries(used.map((name) => [name, variables[name]])), ...more };
  return ask(node.serviceName, {
    query: node.operation,
    isMutation: node.operationKind === 'mutation',
    ...(node.operationName && { operationName: node.operationName }),
    ...(Object.keys(values).length > 0 && { variables: values }),
    request,
  });
}

function nothingAsked(): Asked {
  return { representations: [], targets: [] };
}

/** An error about an entity, told at every place of the answer where that entity was meant to be. */
function placed(
  error: GraphQLError,
  root: string,
  asked: Asked,
  otherwise: Path | undefined,
): GraphQLError[] {
  const index = error.path?.indexOf(root) ?? -1;
  const number = index < 0 ? undefined : error.path![index + 1];
  const meant = asked.targets.filter((target) => target.number === number);
  if (meant.length === 0) return [at(error, otherwise)];
  return meant.map(({ path }) => at(error, [...path, ...error.path!.slice(index + 2)]));
}

function at(error: GraphQLError, path: Path | undefined): GraphQLError {
  return new GraphQLError(error.message, { path: path ?? null, extensions: error.extensions });
}
