import DataLoader from 'dataloader';
import { isId, once, readPublished, type Ctx, type Representation } from '@tongxing/subgraph';
import type { PublishedBody } from './published-body.type.ts';

type Key = Pick<PublishedBody, 'districtCode' | 'id'>;

const keyOf = ({ districtCode, id }: Key) => `${districtCode} ${id}`;

/**
 * A reference of the public roster to a body, whoever asks; null for what is missing, closed or of another district
 * than the roster says. One read for all of a request.
 */
export async function publishedBody(
  { districtCode, id }: Representation,
  ctx: Ctx,
): Promise<PublishedBody | null> {
  if (typeof districtCode !== 'string' || typeof id !== 'string' || !isId(id)) return null;
  const loader = once(ctx, publishedBody, () => new DataLoader(loadOf(ctx), { cacheKeyFn: keyOf }));
  return loader.load({ districtCode, id });
}

const loadOf = (ctx: Ctx) => async (keys: readonly Key[]) => {
  const districts = [...new Set(keys.map(({ districtCode }) => districtCode))];
  const rows = await readPublished<PublishedBody>(ctx, districts, {
    sql: `select district_code as "districtCode", id, name from organizations.public_body
      where id = any(string_to_array(?, ',')::uuid[])`,
    values: [keys.map(({ id }) => id).join(',')],
  });
  const found = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => found.get(keyOf(key)) ?? null);
};
