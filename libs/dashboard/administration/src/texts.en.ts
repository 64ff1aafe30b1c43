/** Accounts, clients, permissions and the record of what was done, in English. */
export const administrationTextsEn = {
  account: 'My account',
  accounts: 'Accounts',
  clients: 'API clients',
  audit: 'Audit',
  permissions: 'Permissions',
  roster: 'Public roster',
};
