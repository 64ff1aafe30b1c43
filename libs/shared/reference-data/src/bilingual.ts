/** What something is called in both languages of the platform. */
export interface BilingualName {
  readonly zh: string;
  readonly en: string;
}
