import type { GraphQLError } from 'graphql';
import type { Plugin } from '../request-context.ts';

/** Takes "Did you mean …?" off the results of validation: it spells out the schema to whoever guesses. */
export function useNoSuggestions(): Plugin {
  return {
    onValidate() {
      return ({ valid, result }) => {
        if (valid) return;
        for (const error of result as GraphQLError[]) error.message = withoutSuggestion(error.message);
      };
    },
  };
}

/** The message without the names it suggests. */
export function withoutSuggestion(message: string): string {
  return message.replace(/\s*Did you mean .*$/s, '');
}
