/** `process.env` is read in `environment.ts` alone, so that one file tells what a service must be told. */
export const environmentInOnePlace = {
  meta: {
    type: 'problem',
    docs: { description: 'process.env is read in environment.ts alone' },
    messages: {
      elsewhere: 'Read this variable in environment.ts with @tongxing/env and pass its value here.',
    },
    schema: [],
  },
  create(context) {
    if (/(?:^|[\\/])environment\.ts$|\.mjs$/.test(context.filename)) return {};
    return {
      MemberExpression(node) {
        const isEnv =
          node.object.type === 'Identifier' &&
          node.object.name === 'process' &&
          (node.property.name === 'env' || node.property.value === 'env');
        if (isEnv) context.report({ node, messageId: 'elsewhere' });
      },
    };
  },
};
