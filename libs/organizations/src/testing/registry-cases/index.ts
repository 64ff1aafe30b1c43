import type { RunningSubgraph } from '@tongxing/subgraph/testing';
import { tellsAndRefuses } from './access.ts';
import { changesEntries } from './change.ts';
import { registersEntries } from './register.ts';
import { changesSeveral } from './several.ts';
import { toolsOf, type RegistryCases } from './tools.ts';

/** Tests what every registry does in the one way in which ledgers are kept. Call it at the top of a spec. */
export function keepsALedger(app: () => RunningSubgraph, registry: RegistryCases): void {
  const tools = toolsOf(app, registry);
  registersEntries(tools);
  changesEntries(tools);
  changesSeveral(tools);
  tellsAndRefuses(tools);
}
