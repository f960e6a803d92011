import { Archive } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { FormDrawer } from '@/app/FormDrawer';
import { useRecordForm } from '@/app/useRecordForm';
import { useFormats } from '@/i18n/useFormats';
import { useOperation } from '@/relay/useOperation';
import { Button } from '@/ui/Button';
import { Confirm } from '@/ui/Dialog';
import { Field, Input } from '@/ui/Field';
import { toast } from '@/ui/Toast';
import type { TierForm_tier$key } from './__generated__/TierForm_tier.graphql';
import type { TierFormArchiveMutation } from './__generated__/TierFormArchiveMutation.graphql';
import type { TierFormChangeMutation } from './__generated__/TierFormChangeMutation.graphql';
import type { TierFormCreateMutation } from './__generated__/TierFormCreateMutation.graphql';

const create = graphql`
  mutation TierFormCreateMutation($input: TierInput!, $key: String!) {
    tierCreate(input: $input, key: $key) {
      tier {
        id
      }
      errors {
        code
        path
        message
        clause {
          number
        }
      }
    }
  }
`;
const change = graphql`
  mutation TierFormChangeMutation($id: ID!, $version: Int!, $input: TierInput!) {
    tierChange(id: $id, version: $version, input: $input) {
      tier {
        ...TierForm_tier
      }
      errors {
        code
        path
        message
        clause {
          number
        }
      }
    }
  }
`;
const archive = graphql`
  mutation TierFormArchiveMutation($id: ID!, $version: Int!) {
    tierArchive(id: $id, version: $version) {
      tier {
        ...TierForm_tier
      }
      errors {
        code
        path
        message
        clause {
          number
        }
      }
    }
  }
`;

/** A tier: its name and how close it stands. */
export function TierForm(props: { tier: TierForm_tier$key | null; onClose: () => void; onDone: () => void }) {
  const { t } = useTranslation(['products', 'app']);
  const { named } = useFormats();
  const tier = useFragment(
    graphql`
      fragment TierForm_tier on Tier {
        id
        version
        name
        nameEn
        rank
        archivedAt
      }
    `,
    props.tier,
  );
  const { form, errors, setErrors, pending, send, error } = useRecordForm({
    name: tier?.name ?? '',
    nameEn: tier?.nameEn ?? '',
    rank: tier?.rank ?? 0,
  });
  const made = useOperation<TierFormCreateMutation>(create);
  const changed = useOperation<TierFormChangeMutation>(change);
  const archived = useOperation<TierFormArchiveMutation>(archive);
  const [asking, setAsking] = useState(false);
  const putAway = async () => {
    if (!tier) return;
    const outcome = await archived.run({ id: tier.id, version: tier.version });
    if (!outcome.ok) {
      setErrors(outcome.errors);
      return;
    }
    toast({ title: t('archivedToast', { name: named(tier) }) });
    props.onDone();
  };
  const away = tier?.archivedAt != null;
  return (
    <FormDrawer
      open
      title={tier ? named(tier) : t('tier.new')}
      onClose={props.onClose}
      onSubmit={(event) => {
        event.preventDefault();
        void send<unknown>(
          (input) => (tier ? changed.run({ id: tier.id, version: tier.version, input }) : made.run({ input })),
          () => {
            toast({ title: t(tier ? 'changedToast' : 'madeToast', { name: form.getValues('name') }) });
            props.onDone();
          },
        );
      }}
      submit={t('app:form.save')}
      pending={pending}
      errors={errors}
      closed={away ? t('archived') : undefined}
      acts={
        tier &&
        !away && (
          <Button kind="quiet" icon={<Archive size={14} aria-hidden />} onClick={() => setAsking(true)}>
            {t('app:form.archive')}
          </Button>
        )
      }
    >
      <Field label={t('name')} required error={error('name')}>
        <Input maxLength={80} {...form.register('name')} />
      </Field>
      <Field label={t('nameEn')} error={error('nameEn')} hint={t('nameEnHint')}>
        <Input maxLength={80} {...form.register('nameEn')} />
      </Field>
      <Field label={t('tier.rank')} error={error('rank')} hint={t('tier.rankHint')}>
        <Input
          type="number"
          min={0}
          inputMode="numeric"
          {...form.register('rank', { setValueAs: (typed) => Math.trunc(Number(typed)) || 0 })}
        />
      </Field>
      {tier && (
        <Confirm
          open={asking}
          onOpenChange={setAsking}
          title={t('archiveAsk', { name: named(tier) })}
          description={t('tier.archiveWhy')}
          confirm={t('app:form.archive')}
          cancel={t('app:form.cancel')}
          onConfirm={putAway}
        />
      )}
    </FormDrawer>
  );
}
