import { useMemo } from 'react';
import { useClient, type Client } from 'urql';
import type { CreditCodeFinding } from '@tongxing/dashboard-documents';
import { useTexts } from '@tongxing/dashboard-kit';
import type { Finding, FormValues, LiveCheck, Picked } from '@tongxing/dashboard-kit/ledger';
import { organizationTexts } from '../texts.ts';

/** What a service says of a code. */
export interface Judged {
  readonly finding: CreditCodeFinding;
  readonly message: string;
  /** Who has it already. */
  readonly existing?: Picked | null;
}

/** A register whose codes can be judged, and where its records are. */
export interface CodeRegister {
  readonly address: string;
  /** Null when nobody answered. */
  readonly judge: (client: Client, code: string) => Promise<Judged | null>;
}

/** The check of a unified social credit code while it is typed. */
export interface CreditCodeCheck {
  readonly check: LiveCheck;
  /** Whether the code, as last judged, wants a reason to be kept all the same. */
  readonly wantsReason: (values: FormValues) => boolean;
}

const LENGTH = 18;
const bare = (typed: string): string => typed.replaceAll(/\s/g, '');

/**
 * Asks the service of a code: its form, its check characters, and whether it is in the register already; the
 * record that is open has a right to its own. The same object as long as the language stays.
 */
export function useCreditCodeCheck(register: CodeRegister): CreditCodeCheck {
  const t = useTexts(organizationTexts);
  const client = useClient();
  return useMemo(() => {
    // By code: whether it wants a reason, as far as it has been judged.
    const doubtful = new Map<string, boolean>();
    const ask: LiveCheck['ask'] = async (typed, _values, id): Promise<Finding | null> => {
      const code = bare(typed);
      if (code === '') return null;
      if (code.length < LENGTH) return { tone: 'note', text: t('creditCode.short', { count: code.length }) };
      const judged = await register.judge(client, code);
      if (judged === null) return null;
      const { finding, message, existing } = judged;
      const isTaken = existing !== null && existing !== undefined && existing.id !== id;
      doubtful.set(code, finding === 'CHECK_CHARACTER' && !isTaken);
      if (isTaken) {
        const link = { to: `${register.address}/${existing.id}`, text: existing.title };
        return { tone: 'wrong', text: t('creditCode.taken'), link };
      }
      if (finding === 'SOUND') return { tone: 'good', text: message };
      return { tone: finding === 'CHECK_CHARACTER' ? 'note' : 'wrong', text: message };
    };
    return {
      check: { ask },
      wantsReason: (values) => {
        // A reason that is there already stays in sight until the code is known to need none.
        const isGiven = (values['creditCodeReason'] ?? '') !== '';
        return doubtful.get(bare(values['creditCode'] ?? '')) ?? isGiven;
      },
    };
  }, [client, register, t]);
}
