import { actorOf, Checks, isId, NotFound, NotPermitted, transact, type Ctx } from '@tongxing/subgraph';
import type { SaveViewInput } from './saved-view.inputs.ts';
import { SavedView } from './saved-view.entity.ts';
import { isLedgerName, isQueryString, looksForPeople, MAX_QUERY, MOST_VIEWS } from './saved-view.policy.ts';
import { ViewDropped, ViewSaved, type DropViewResult, type SaveViewResult } from './saved-view.results.ts';

/** The views of a ledger that the actor sees: their own, and those shared in the district, by name. */
export function savedViews(ctx: Ctx, ledger: string): Promise<SavedView[]> {
  const seen = { $or: [{ ownerSub: actorOf(ctx).sub }, { shared: true }] };
  return ctx.em.find(SavedView, { ledger, ...seen }, { orderBy: { name: 'asc', id: 'asc' } });
}

/** Whether the view belongs to the actor, who alone may change or drop it. */
export function isOwn(ctx: Ctx, { ownerSub }: SavedView): boolean {
  return ownerSub === ctx.actor?.sub;
}

/** Keeps a view under its name; the person's own view of that name is replaced. Repeating it changes nothing. */
export async function saveView(ctx: Ctx, input: SaveViewInput): Promise<SaveViewResult> {
  const { sub: ownerSub, districts } = actorOf(ctx);
  const faults = check(ctx, input);
  const [districtCode] = districts;
  if (faults.any || !districtCode) return faults.asProblem();
  const { ledger, shared, idempotencyKey } = input;
  const content = { query: input.query, shared, idempotencyKey };
  const identity = { districtCode, ownerSub, ledger, name: input.name.trim() };
  return transact(ctx, async (tx) => {
    // One save of a person after the other, so that a name is entered once and the limit holds.
    await tx.em.execute('select pg_advisory_xact_lock(hashtext(?))', [`view ${ownerSub} ${ledger}`]);
    const views = await tx.em.find(SavedView, { districtCode, ownerSub, ledger });
    const view = views.find(({ name }) => name === identity.name);
    if (!view && views.length >= MOST_VIEWS) {
      faults.fault('name', 'TOO_MANY', {
        zh: `每个台账最多保存 ${MOST_VIEWS} 个视图，请先删除不用的。`,
        en: `At most ${MOST_VIEWS} views of a ledger can be kept. Drop one that you do not use.`,
      });
      return faults.asProblem();
    }
    const kept = view ?? tx.em.create(SavedView, { ...identity, ...content });
    await tx.em.persist(Object.assign(kept, content)).flush();
    return new ViewSaved(kept);
  });
}

/** Drops a view. One that others share with the actor stays theirs. */
export async function dropView(ctx: Ctx, id: string): Promise<DropViewResult> {
  return transact(ctx, async (tx) => {
    const view = isId(id) ? await tx.em.findOne(SavedView, { id }) : null;
    if (!view || (!view.shared && !isOwn(tx, view)))
      return new NotFound(tx, { zh: '没有这个视图。', en: 'There is no such view.' }, ['id']);
    if (!isOwn(tx, view)) {
      const text = {
        zh: '只有保存视图的人可以删除它。',
        en: 'Only the person who saved a view may drop it.',
      };
      return new NotPermitted(tx, text, ['id']);
    }
    await tx.em.remove(view).flush();
    return new ViewDropped(id);
  });
}

function check(ctx: Ctx, input: SaveViewInput): Checks {
  const faults = new Checks(ctx);
  faults.text('name', input.name, { max: 60 });
  faults.text('idempotencyKey', input.idempotencyKey, { max: 64 });
  faults.length('ledger', input.ledger, 64);
  faults.must(isLedgerName(input.ledger), 'ledger', 'NOT_A_LEDGER', {
    zh: '这不是台账的名称。',
    en: 'This is no name of a ledger.',
  });
  faults.length('query', input.query, MAX_QUERY);
  faults.must(isQueryString(input.query), 'query', 'NOT_A_QUERY', {
    zh: '视图应为地址中的查询串，例如 kind=LAWYER&sort=-name。',
    en: 'A view is the query string of an address, for example kind=LAWYER&sort=-name.',
  });
  faults.must(!input.shared || !looksForPeople(input.ledger, input.query), 'shared', 'WORDS_NOT_SHARED', {
    zh: '查找的文字可能是人名，不能共享。请清空查找再共享，或只给自己保存。',
    en: 'The words looked for may be a name and cannot be shared. Clear them first, or keep the view to yourself.',
  });
  return faults;
}
