const ORM = /^@mikro-orm\//;
const IO =
  /^(?:@mikro-orm\/|pg|pg-boss|node:(?:fs|net|http|https|child_process|dns|timers)|@tongxing\/(?:jobs|database|logging))(?:\/|$)/;

const RULES = [
  { file: /\.resolver\.ts$/, module: ORM, messageId: 'resolver' },
  { file: /\.policy\.ts$/, module: IO, messageId: 'policy' },
];

/** The layers inside a slice: a resolver knows no database, a policy does no input or output. */
export const layers = {
  meta: {
    type: 'problem',
    docs: { description: 'resolvers do not import the ORM, policies do no I/O' },
    messages: {
      resolver: 'A resolver is one line: move what needs {{module}} into the slice’s .service.ts.',
      policy: 'A policy is a pure function: pass it the values it needs instead of importing {{module}}.',
    },
    schema: [],
  },
  create(context) {
    const rules = RULES.filter(({ file }) => file.test(context.filename));
    if (rules.length === 0) return {};
    return {
      ImportDeclaration(node) {
        if (node.importKind === 'type') return;
        for (const { module, messageId } of rules) {
          if (module.test(node.source.value))
            context.report({ node, messageId, data: { module: node.source.value } });
        }
      },
    };
  },
};
