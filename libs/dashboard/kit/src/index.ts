export {
  defineTexts,
  i18n,
  useLanguage,
  useTexts,
  type Language,
  type TextArea as Texts,
  type Words,
} from './text/i18n.ts';
export {
  parsePreferences,
  setPreferences,
  startPreferences,
  usePreferences,
  type Preferences,
} from './text/preferences.ts';
export { kitTexts } from './text/texts.ts';
export { holds, permitted, type Account, type Holders, type Role, type UnitCode } from './account/account.ts';
export { AccountContext, useAccount } from './account/account-context.ts';
export * from './time/day.ts';
export { dateText, distance, type Distance } from './time/date-text.ts';
export { DateText } from './time/DateText.tsx';
export { displayText, headText, numberText, quantityText, unitText } from './figures/number.ts';
export { Num } from './figures/Num.tsx';
export { meaningOf, type Shape, type StatusCode, type Tone } from './figures/status.ts';
export { Status, StatusIcon } from './figures/Status.tsx';
export type { BulletReading } from './figures/bullet-geometry.ts';
export { BulletGraph, bulletWords, ReadingMark } from './figures/BulletGraph.tsx';
export { useWidth } from './figures/use-width.ts';
export { WhyList, WhyPopover, type Why } from './figures/WhyPopover.tsx';
export { parseQuote, quoteAddress } from './figures/quote.ts';
export { QuoteBlock, QuoteLink } from './figures/QuoteLink.tsx';
export { HoverCard } from './overlay/HoverCard.tsx';
export { Drawer } from './overlay/Drawer.tsx';
export { EmptyState, ErrorState, PartialState, Skeleton } from './states/states.tsx';
export { createDraftStore, type DraftStorage, type DraftStore } from './form/draft.ts';
export { DraftContext } from './form/draft-context.ts';
export { sortProblems, type AnsweredProblem } from './form/problems.ts';
export { useForm, type Form, type Outcome } from './form/use-form.ts';
export { Choice, Field, fieldId, PasswordInput, TextArea, TextInput } from './form/Field.tsx';
export { DayInput } from './form/DayInput.tsx';
export { SearchInput } from './form/SearchInput.tsx';
export { FormFrame } from './form/FormFrame.tsx';
export { LeaveGuard } from './form/LeaveGuard.tsx';
export { VersionConflict } from './form/VersionConflict.tsx';
export { JobsProvider, useJobs } from './jobs/JobsProvider.tsx';
export { JobTray } from './jobs/JobTray.tsx';
export { download } from './jobs/download.ts';
export { Interrupted, type Job, type JobReport, type JobTask } from './jobs/jobs.ts';
export { usePrint } from './look/print.ts';
export { useSearch } from './address/use-search.ts';
