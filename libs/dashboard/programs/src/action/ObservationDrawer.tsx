import { useMemo, type ReactNode } from 'react';
import { useParams } from 'react-router';
import { useMutation } from 'urql';
import {
  Choice,
  DayInput,
  Drawer,
  EmptyState,
  Field,
  FormFrame,
  kitTexts,
  LeaveGuard,
  Skeleton,
  TextArea,
  TextInput,
  today,
  useForm,
  useTexts,
  WhyList,
} from '@tongxing/dashboard-kit';
import { graphql, type ObservationDrawer_PlanQuery } from '@tongxing/dashboard-documents';
import { checkFields } from '../plan/checks.ts';
import { readNumber } from '../plan/typed.ts';
import { outcomeOf, type Conflict } from '../plan/outcome.ts';
import { useDay, usePlan } from '../plan/PlanContext.tsx';
import { useBack } from '../plan/use-back.ts';
import { useKeptQuery } from '../plan/use-kept-query.ts';
import { useWhy } from '../plan/use-why.ts';
import { programTexts } from '../texts.ts';

const targetDocument = graphql(`
  query ObservationDrawer_plan($code: String!, $target: String!, $on: LocalDate!) {
    plan(code: $code) {
      id
      target(code: $target) {
        ...TargetFigures
      }
    }
  }
`);

const enterDocument = graphql(`
  mutation ObservationDrawer_enter($input: EnterObservationInput!) {
    enterObservation(input: $input) {
      ... on ObservationEntered {
        observation {
          id
        }
        targets {
          code
        }
      }
      ... on InvalidInput {
        message
        path
        fields {
          message
          path
        }
      }
      ... on NotPermitted {
        message
        path
      }
      ... on NotFound {
        message
        path
      }
    }
  }
`);

type Target = NonNullable<NonNullable<ObservationDrawer_PlanQuery['plan']>['target']>;

function ObservationForm({ target, onClose }: { target: Target; onClose: () => void }): ReactNode {
  const t = useTexts(programTexts);
  const kit = useTexts(kitTexts);
  const plan = usePlan();
  const on = useDay();
  const why = useWhy(target);
  const [, enter] = useMutation(enterDocument);
  const ratio = target.indicator.denominator !== null && target.indicator.denominator !== undefined;
  const yearly = target.indicator.kind !== 'STOCK_RATIO';
  const years = [
    ...new Set([...plan.years, Number(target.start.slice(0, 4)), Number(target.due.slice(0, 4))]),
  ].sort();
  const initial = useMemo(
    () => ({
      validOn: on,
      year: on.slice(0, 4),
      numerator: '',
      denominator: '',
      evidence: '',
      evidenceLink: '',
    }),
    [on],
  );
  const form = useForm<typeof initial, Conflict>({
    id: `observe-${plan.code}-${target.code}`,
    initial,
    check: (values) =>
      checkFields(kit, values, [
        { name: 'validOn', label: t('observe.validOn'), kind: 'day' },
        { name: 'numerator', label: target.indicator.numerator, kind: 'number' },
        ...(ratio
          ? [{ name: 'denominator', label: target.indicator.denominator ?? '', kind: 'number' as const }]
          : []),
        { name: 'evidence', label: t('observe.evidence') },
      ]),
    send: async (values, idempotencyKey) => {
      const result = await enter({
        input: {
          idempotencyKey,
          plan: plan.code,
          indicator: target.indicator.code,
          year: yearly ? Number(values.year) : null,
          numerator: readNumber(values.numerator) ?? 0,
          denominator: ratio ? readNumber(values.denominator) : null,
          validOn: values.validOn,
          evidence: values.evidence.trim(),
          evidenceLink: values.evidenceLink.trim() === '' ? null : values.evidenceLink.trim(),
        },
      });
      return outcomeOf(result.data?.enterObservation, result.error, kit('form.refused'));
    },
  });
  return (
    <>
      <WhyList why={why} />
      <FormFrame form={form} submitLabel={t('observe.submit')} onDone={onClose} onCancel={onClose}>
        <Field form={form} name="validOn" label={t('observe.validOn')} hint={t('observe.validOn.hint')}>
          <DayInput max={today()} />
        </Field>
        {yearly && (
          <Field form={form} name="year" label={t('observe.year')} hint={t('observe.year.hint')}>
            <Choice options={years.map((year) => [String(year), String(year)])} />
          </Field>
        )}
        <div className={ratio ? 'form-pair' : ''}>
          <Field form={form} name="numerator" label={target.indicator.numerator}>
            <TextInput numeric />
          </Field>
          {ratio && (
            <Field form={form} name="denominator" label={target.indicator.denominator ?? ''}>
              <TextInput numeric />
            </Field>
          )}
        </div>
        <Field form={form} name="evidence" label={t('observe.evidence')} hint={t('observe.evidence.hint')}>
          <TextArea />
        </Field>
        <Field form={form} name="evidenceLink" label={t('observe.link')} optional>
          <TextInput />
        </Field>
      </FormFrame>
      <LeaveGuard unsaved={form.unsaved} onDrop={form.discard} />
    </>
  );
}

/** Where a figure is entered by hand, with its evidence. */
export function ObservationDrawer(): ReactNode {
  const t = useTexts(programTexts);
  const plan = usePlan();
  const on = useDay();
  const { no = '', target: code = '' } = useParams();
  const back = useBack(`/actions/${no}`);
  const { data, fetching } = useKeptQuery(targetDocument, { code: plan.code, target: code, on });
  const target = data?.plan?.target;
  const close = (): void => back(code);
  return (
    <Drawer title={target ? t('observe.title', { target: target.title }) : t('target.enter')} onClose={close}>
      {!plan.may.enterObservation || target?.detailed === false ? (
        <EmptyState>{t('may.not')}</EmptyState>
      ) : target ? (
        <ObservationForm key={target.code} target={target} onClose={close} />
      ) : fetching ? (
        <Skeleton />
      ) : (
        <EmptyState>{t('target.unknown')}</EmptyState>
      )}
    </Drawer>
  );
}
