const ROOT = new Set(['Query', 'Mutation', 'Subscription']);
const ACCESS = new Set(['Allow', 'Public']);

/** @param {import('estree').Node & { expression?: any }} decorator */
const nameOf = (decorator) => decorator.expression?.callee?.name ?? decorator.expression?.name;

/** Refuses a root field that says neither who may use it nor that it is public. */
export const declaredAccess = {
  meta: {
    type: 'problem',
    docs: { description: 'every root field carries @Allow(permission) or @Public()' },
    messages: {
      silent:
        'Say who may use {{field}}: add @Allow("slice.verb") with a permission of the table, or @Public() if everybody may.',
    },
    schema: [],
  },
  create(context) {
    return {
      MethodDefinition(node) {
        const names = (node.decorators ?? []).map(nameOf);
        if (!names.some((name) => ROOT.has(name)) || names.some((name) => ACCESS.has(name))) return;
        context.report({
          node: node.key,
          messageId: 'silent',
          data: { field: node.key.name ?? 'this field' },
        });
      },
    };
  },
};
