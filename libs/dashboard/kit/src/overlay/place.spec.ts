import { placeCard } from './place.ts';

const view = { width: 1000, height: 800 };
const card = { width: 360, height: 300 };

describe('a card beside its anchor', () => {
  it('goes below when there is room', () => {
    expect(placeCard({ left: 100, top: 100, width: 200, height: 40 }, card, view)).toEqual({
      left: 100,
      top: 144,
    });
  });

  it('goes above when there is room there only', () => {
    expect(placeCard({ left: 100, top: 700, width: 200, height: 40 }, card, view).top).toBe(396);
  });

  it('stays inside the window', () => {
    expect(placeCard({ left: 900, top: 100, width: 80, height: 40 }, card, view).left).toBe(632);
    expect(placeCard({ left: -50, top: 100, width: 80, height: 40 }, card, view).left).toBe(8);
    const tall = placeCard({ left: 0, top: 400, width: 80, height: 40 }, { width: 300, height: 700 }, view);
    expect(tall.top).toBeGreaterThanOrEqual(8);
    expect(tall.top + 700).toBeLessThanOrEqual(view.height - 8);
  });
});
