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
import type { ProductForm_product$key } from './__generated__/ProductForm_product.graphql';
import type { ProductFormArchiveMutation } from './__generated__/ProductFormArchiveMutation.graphql';
import type { ProductFormChangeMutation } from './__generated__/ProductFormChangeMutation.graphql';
import type { ProductFormCreateMutation } from './__generated__/ProductFormCreateMutation.graphql';

const create = graphql`
  mutation ProductFormCreateMutation($input: ProductInput!, $key: String!) {
    productCreate(input: $input, key: $key) {
      product {
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
  mutation ProductFormChangeMutation($id: ID!, $version: Int!, $input: ProductInput!) {
    productChange(id: $id, version: $version, input: $input) {
      product {
        ...ProductForm_product
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
  mutation ProductFormArchiveMutation($id: ID!, $version: Int!) {
    productArchive(id: $id, version: $version) {
      product {
        ...ProductForm_product
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

/** A model: how it is called, the maker's name for it, how long it is under warranty. */
export function ProductForm(props: {
  product: ProductForm_product$key | null;
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation(['products', 'app']);
  const { named } = useFormats();
  const product = useFragment(
    graphql`
      fragment ProductForm_product on Product {
        id
        version
        name
        nameEn
        model
        warrantyMonths
        archivedAt
      }
    `,
    props.product,
  );
  const { form, errors, setErrors, pending, send, error } = useRecordForm({
    name: product?.name ?? '',
    nameEn: product?.nameEn ?? '',
    model: product?.model ?? '',
    warrantyMonths: product?.warrantyMonths ?? 12,
  });
  const made = useOperation<ProductFormCreateMutation>(create);
  const changed = useOperation<ProductFormChangeMutation>(change);
  const archived = useOperation<ProductFormArchiveMutation>(archive);
  const [asking, setAsking] = useState(false);
  const putAway = async () => {
    if (!product) return;
    const outcome = await archived.run({ id: product.id, version: product.version });
    if (!outcome.ok) {
      setErrors(outcome.errors);
      return;
    }
    toast({ title: t('archivedToast', { name: named(product) }) });
    props.onDone();
  };
  const away = product?.archivedAt != null;
  return (
    <FormDrawer
      open
      title={product ? named(product) : t('new')}
      onClose={props.onClose}
      onSubmit={(event) => {
        event.preventDefault();
        void send<unknown>(
          (input) => (product ? changed.run({ id: product.id, version: product.version, input }) : made.run({ input })),
          () => {
            toast({ title: t(product ? 'changedToast' : 'madeToast', { name: form.getValues('name') }) });
            props.onDone();
          },
        );
      }}
      submit={t('app:form.save')}
      pending={pending}
      errors={errors}
      closed={away ? t('archived') : undefined}
      acts={
        product &&
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
      <div className="grid grid-cols-2 gap-3">
        <Field label={t('model')} required error={error('model')} hint={t('modelHint')}>
          <Input maxLength={80} {...form.register('model')} />
        </Field>
        <Field label={t('warranty')} error={error('warrantyMonths')} hint={t('warrantyHint')}>
          <Input
            type="number"
            min={0}
            inputMode="numeric"
            {...form.register('warrantyMonths', { setValueAs: (typed) => Math.trunc(Number(typed)) || 0 })}
          />
        </Field>
      </div>
      {product && (
        <Confirm
          open={asking}
          onOpenChange={setAsking}
          title={t('archiveAsk', { name: named(product) })}
          description={t('archiveWhy')}
          confirm={t('app:form.archive')}
          cancel={t('app:form.cancel')}
          onConfirm={putAway}
        />
      )}
    </FormDrawer>
  );
}
