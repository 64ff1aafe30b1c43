import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import { declaredAccess } from './declared-access.mjs';
import { environmentInOnePlace } from './environment-in-one-place.mjs';
import { layers } from './layers.mjs';

const tester = new RuleTester({ languageOptions: { parser: tseslint.parser } });

const field = (decorators: string) => `class R { ${decorators} plans() { return []; } }`;

tester.run('declared-access', declaredAccess as never, {
  valid: [
    { name: 'a query with a permission', code: field("@Allow('plan.read') @Query(() => String)") },
    { name: 'a query that says it is public', code: field('@Public() @Query(() => String)') },
    { name: 'a method that is no root field', code: field('') },
  ],
  invalid: [
    {
      name: 'a query that says nothing',
      code: field('@Query(() => String)'),
      errors: [{ messageId: 'silent' }],
    },
    { name: 'a mutation that says nothing', code: field('@Mutation(() => String)'), errors: 1 },
    { name: 'a subscription that says nothing', code: field('@Subscription(() => String)'), errors: 1 },
  ],
});

tester.run('environment-in-one-place', environmentInOnePlace as never, {
  valid: [
    { name: 'environment.ts', code: 'process.env.PORT', filename: 'apps/gateway/src/environment.ts' },
    { name: 'another property of process', code: 'process.argv', filename: 'libs/x/src/a.ts' },
  ],
  invalid: [
    { name: 'a service', code: 'process.env.PORT', filename: 'libs/x/src/a.service.ts', errors: 1 },
    { name: 'by brackets', code: "process['env']['PORT']", filename: 'libs/x/src/a.ts', errors: 1 },
  ],
});

tester.run('layers', layers as never, {
  valid: [
    {
      name: 'a service with the ORM',
      code: "import { raw } from '@mikro-orm/core'",
      filename: 'a.service.ts',
    },
    { name: 'a type in a policy', code: "import type { X } from '@mikro-orm/core'", filename: 'a.policy.ts' },
  ],
  invalid: [
    {
      name: 'a resolver with the ORM',
      code: "import { raw } from '@mikro-orm/core'",
      filename: 'a.resolver.ts',
      errors: [{ messageId: 'resolver' }],
    },
    {
      name: 'a policy that reads files',
      code: "import { readFile } from 'node:fs/promises'",
      filename: 'a.policy.ts',
      errors: [{ messageId: 'policy' }],
    },
    {
      name: 'a policy that sends jobs',
      code: "import { Jobs } from '@tongxing/jobs'",
      filename: 'a.policy.ts',
      errors: 1,
    },
    {
      name: 'a policy with a database driver',
      code: "import pg from 'pg'",
      filename: 'a.policy.ts',
      errors: 1,
    },
  ],
});
