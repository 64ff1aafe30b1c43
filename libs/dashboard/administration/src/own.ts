/** What an account may have to set up before the workbench opens. */
export { EnrolSecondFactor } from './account/EnrolSecondFactor.tsx';
export { PasswordForm } from './account/PasswordForm.tsx';
export { useOwnAccount } from './account/use-own-account.ts';
