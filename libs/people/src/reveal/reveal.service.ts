import { Checks, NotFound, NotPermitted, recordAccess, transact, type Ctx } from '@tongxing/subgraph';
import { coordinator } from '../coordinator/coordinator.service.ts';
import { mediator } from '../mediator/mediator.service.ts';
import { mayReveal, type Ledger, type Place } from '../person/personal.policy.ts';
import type { PersonalKind, RevealPersonalDataInput } from './reveal.inputs.ts';
import { PersonalDataRevealed, type RevealPersonalDataResult } from './reveal.results.ts';

/** What is masked in a row, and where the row belongs. */
interface Masked {
  readonly ledger: Ledger;
  readonly place: Place;
  readonly values: Partial<PersonalDataRevealed>;
}

/** Where each kind is read: as everywhere, through the actor's jurisdiction. */
const READ: Readonly<Record<PersonalKind, (ctx: Ctx, id: string) => Promise<Masked | null>>> = {
  COORDINATOR: async (ctx, id) => {
    if (!ctx.permissions.isAllowed(ctx.actor, 'coordinator.read')) return null;
    const row = await coordinator(ctx, id);
    return row && { ledger: 'coordinator', place: row, values: { certificateNo: row.certificateNo } };
  },
  MEDIATOR: async (ctx, id) => {
    const row = await mediator(ctx, id);
    return row && { ledger: 'mediator', place: row, values: { contact: row.contact } };
  },
};

/**
 * Shows what is masked for everybody, to who needs it and says why. The act is recorded first: what cannot be recorded
 * is not shown.
 */
export async function revealPersonalData(
  ctx: Ctx,
  { id, kind, reason, idempotencyKey }: RevealPersonalDataInput,
): Promise<RevealPersonalDataResult> {
  const masked = await READ[kind](ctx, id);
  if (!masked) return noSuchPerson(ctx);
  const { ledger, place, values } = masked;
  if (!mayReveal(ctx, ledger, place)) return notPermitted(ctx);
  const faults = new Checks(ctx);
  faults.text('reason', reason, { max: 500 });
  faults.text('idempotencyKey', idempotencyKey, { max: 64 });
  if (faults.any) return faults.asProblem();
  await transact(ctx, (tx) =>
    recordAccess(tx, {
      kind: 'REVEALED',
      what: ledger,
      ids: [id],
      districtCode: place.districtCode,
      reason: reason.trim(),
      detail: { fields: Object.keys(values) },
      idempotencyKey,
    }),
  );
  return new PersonalDataRevealed(values);
}

function noSuchPerson(ctx: Ctx): NotFound {
  return new NotFound(
    ctx,
    { zh: '没有这条记录，或者您不能查看。', en: 'There is no such entry, or you may not see it.' },
    ['id'],
  );
}

function notPermitted(ctx: Ctx): NotPermitted {
  return new NotPermitted(
    ctx,
    {
      zh: '只有专班办公室、牵头单位，以及本镇办、本调解组织，可以查看隐去的内容。',
      en: 'The task-force office, the leading unit, and the town, office or mediation body of the entry may see what is masked.',
    },
    ['id'],
  );
}
