export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a card goes beside its anchor: below if it fits, else above, always inside the window. */
export function placeCard(
  anchor: Box,
  card: { readonly width: number; readonly height: number },
  view: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } {
  const edge = 8;
  const below = anchor.top + anchor.height + 4;
  const above = anchor.top - 4 - card.height;
  const fitsBelow = below + card.height <= view.height - edge;
  const top = fitsBelow || above < edge ? Math.min(below, view.height - edge - card.height) : above;
  const left = Math.min(anchor.left, view.width - edge - card.width);
  return { left: Math.max(edge, left), top: Math.max(edge, top) };
}
