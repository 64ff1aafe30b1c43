/** Addresses inside the plan. `on` is carried along, so that a link never changes the day. */
const withDay = (path: string, search: URLSearchParams, hash = ''): string => {
  const on = search.get('on');
  return `${path}${on === null ? '' : `?on=${on}`}${hash}`;
};

/** An action's page, at one of its targets or milestones. */
export function actionAddress(no: number, search: URLSearchParams, anchor?: string): string {
  return withDay(`/actions/${no}`, search, anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`);
}

/** Where a figure is entered. */
export function observeAddress(no: number, target: string, search: URLSearchParams): string {
  return withDay(`/actions/${no}/observe/${encodeURIComponent(target)}`, search);
}

/** Where a milestone is reported; one of no action is reported beside the calendar. */
export function reportAddress(
  no: number | null | undefined,
  milestone: string,
  search: URLSearchParams,
): string {
  const place = no === null || no === undefined ? '/calendar' : `/actions/${no}`;
  return withDay(`${place}/report/${encodeURIComponent(milestone)}`, search);
}

/** Where a contradiction is settled. */
export function adoptAddress(
  kind: 'reading' | 'date' | 'threshold',
  subject: string,
  search: URLSearchParams,
): string {
  return withDay(`/contradictions/${kind}/${encodeURIComponent(subject)}`, search);
}

export { withDay };
