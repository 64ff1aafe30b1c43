import type { EventContract, Fact } from '@tongxing/jobs';
import type { RunningSubgraph } from '@tongxing/subgraph/testing';

/** Hears every fact of a kind that is told from now on, in the order of telling. */
export function listen<Data extends object>(app: RunningSubgraph, event: EventContract<Data>): Fact<Data>[] {
  const heard: Fact<Data>[] = [];
  const tell = app.events.publishAll.bind(app.events);
  app.events.publishAll = async (em, told, facts) => {
    if (told.topic === event.topic) heard.push(...(facts as unknown as Fact<Data>[]));
    await tell(em, told, facts);
  };
  return heard;
}
