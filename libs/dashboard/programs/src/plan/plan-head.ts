import { useQuery } from 'urql';
import { graphql, type PlanHead_PlanQuery } from '@tongxing/dashboard-documents';

const document = graphql(`
  query PlanHead_plan {
    plan {
      id
      code
      title
      number
      issuer
      districtCode
      demonstration
      start
      due
      years
      day {
        on
        reason
      }
      may {
        enterObservation
        adopt
        reportMilestone
      }
      actions {
        no
        numeral
        title
        shortTitle
      }
    }
  }
`);

/** What every page needs to know of the plan. */
export type PlanHead = NonNullable<PlanHead_PlanQuery['plan']>;

/** The plan of the district; null until it is there. */
export function usePlanHead(): PlanHead | null {
  const [{ data }] = useQuery({ query: document });
  return data?.plan ?? null;
}

/** The same with what the page says while it is not there. */
export function usePlanHeadState(): {
  readonly plan: PlanHead | null;
  readonly fetching: boolean;
  /** There is an answer, be it that there is no plan. */
  readonly answered: boolean;
  readonly failed: boolean;
  /** The account may not read plans. */
  readonly refused: boolean;
  readonly retry: () => void;
} {
  const [{ data, fetching, error }, ask] = useQuery({ query: document });
  return {
    plan: data?.plan ?? null,
    fetching,
    answered: data !== undefined,
    failed: error !== undefined,
    refused: error?.graphQLErrors.some(({ extensions }) => extensions['code'] === 'FORBIDDEN') ?? false,
    retry: () => ask({ requestPolicy: 'network-only' }),
  };
}
