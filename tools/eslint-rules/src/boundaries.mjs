/**
 * Who may import whom, from two tags per project. `type:` says what a project is to others, `scope:` whose
 * it is. What is not listed is refused, and a project without tags may import nothing.
 */
const kits = 'type:kit';

/** @param {string} scope */
const own = (scope) => ({
  sourceTag: `scope:${scope}`,
  onlyDependOnLibsWithTags: [`scope:${scope}`, 'scope:shared'],
});

export const boundaries = {
  enforceBuildableLibDependency: false,
  banTransitiveDependencies: false,
  allow: [],
  depConstraints: [
    { sourceTag: 'type:app', onlyDependOnLibsWithTags: ['type:domain', 'type:ui', kits] },
    { sourceTag: 'type:domain', onlyDependOnLibsWithTags: [kits] },
    { sourceTag: kits, onlyDependOnLibsWithTags: [kits] },
    { sourceTag: 'type:ui', onlyDependOnLibsWithTags: ['type:ui'] },
    { sourceTag: 'type:tool', onlyDependOnLibsWithTags: ['type:domain', 'type:tool', kits] },
    { sourceTag: 'type:e2e', onlyDependOnLibsWithTags: ['type:e2e', kits] },
    ...['people', 'organizations', 'programs', 'identity', 'gateway', 'platform'].map(own),
    { sourceTag: 'scope:dashboard', onlyDependOnLibsWithTags: ['scope:dashboard'] },
    { sourceTag: 'scope:shared', onlyDependOnLibsWithTags: ['scope:shared'] },
    { sourceTag: 'scope:tools', onlyDependOnLibsWithTags: ['*'] },
    { sourceTag: 'scope:e2e', onlyDependOnLibsWithTags: ['scope:e2e', 'scope:shared'] },
  ],
};
