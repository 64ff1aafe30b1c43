/**
 * A program of its own, for comparison alone: a subgraph that trusts whoever asks. No assertion is verified, and its
 * role sees every row. All else is as in production.
 */
import type { Actor } from '@tongxing/auth';
import { createLogger } from '@tongxing/logging';
import { organizations } from '@tongxing/organizations';
import { people } from '@tongxing/people';
import { programs } from '@tongxing/programs';
import { buildSubgraph, createSubgraphServer, openDatabase } from '@tongxing/subgraph';
import { openSubgraphEnvironment } from '../environment.ts';

const { NAME, PORT, DATABASE_URL, ACTOR } = openSubgraphEnvironment();
const definition = [people, organizations, programs].find(({ name }) => name === NAME);
if (!definition) throw new Error(`there is no subgraph ${NAME}`);

/** Nothing is changed by what the bench asks. */
const publishNothing = (): Promise<void> => Promise.reject(new Error('the bench only reads'));
const actor: Actor = ACTOR;
const server = await createSubgraphServer({
  subgraph: await buildSubgraph(definition),
  surroundings: {
    definition,
    database: await openDatabase(definition, { url: DATABASE_URL }),
    events: { publish: publishNothing, publishAll: publishNothing },
    log: createLogger(`open-${NAME}`, 'error'),
    clock: () => new Date(),
  },
  verify: () => Promise.resolve(actor),
  missing: () => Promise.resolve([]),
});
server.http.listen(PORT, '127.0.0.1', () => console.log('up'));
