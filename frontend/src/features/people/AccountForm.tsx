import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { graphql, useFragment } from 'react-relay';
import { FormDrawer } from '@/app/FormDrawer';
import { useRecordForm } from '@/app/useRecordForm';
import { useFormats } from '@/i18n/useFormats';
import { useOperation } from '@/relay/useOperation';
import { Combobox } from '@/ui/Combobox';
import { Field, Input } from '@/ui/Field';
import { toast } from '@/ui/Toast';
import type { AccountForm_account$key } from './__generated__/AccountForm_account.graphql';
import type { AccountForm_choices$key } from './__generated__/AccountForm_choices.graphql';
import type { AccountFormChangeMutation, Role } from './__generated__/AccountFormChangeMutation.graphql';
import type { AccountFormCreateMutation } from './__generated__/AccountFormCreateMutation.graphql';
import { AccountActs } from './AccountActs';
import type { Secret } from './Link';
import { Roles } from './Roles';

interface Values {
  login: string;
  name: string;
  email: string;
  roles: readonly Role[];
  departmentId: string | null;
  positionId: string | null;
}

const create = graphql`
  mutation AccountFormCreateMutation($input: UserInput!, $key: String!) {
    userCreate(input: $input, key: $key) {
      account {
        id
      }
      link
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
  mutation AccountFormChangeMutation($id: ID!, $version: Int!, $input: UserInput!) {
    userChange(id: $id, version: $version, input: $input) {
      account {
        ...AccountForm_account
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

/** An account: made with a one-time link, changed with the roles taking effect at once. */
export function AccountForm(props: {
  account: AccountForm_account$key | null;
  choices: AccountForm_choices$key;
  onClose: () => void;
  onChanged: () => void;
  onSecret: (secret: Secret) => void;
}) {
  const { t } = useTranslation(['people', 'app']);
  const { named } = useFormats();
  const account = useFragment(
    graphql`
      fragment AccountForm_account on Account {
        id
        version
        login
        email
        roles
        disabledAt
        user {
          id
          name
          department {
            id
          }
          position {
            id
          }
        }
        ...AccountActs_account
      }
    `,
    props.account,
  );
  const { departments, positions } = useFragment(
    graphql`
      fragment AccountForm_choices on Query {
        departments {
          id
          name
          nameEn
        }
        positions {
          id
          name
          nameEn
        }
      }
    `,
    props.choices,
  );
  const { form, errors, setErrors, pending, send, error } = useRecordForm<Values>({
    login: account?.login ?? '',
    name: account?.user.name ?? '',
    email: account?.email ?? '',
    roles: account?.roles ?? ['CUSTOMER_SERVICE'],
    departmentId: account?.user.department?.id ?? null,
    positionId: account?.user.position?.id ?? null,
  });
  const made = useOperation<AccountFormCreateMutation>(create);
  const changed = useOperation<AccountFormChangeMutation>(change);

  const submit = () => {
    if (account)
      return send(
        (input) => changed.run({ id: account.id, version: account.version, input }),
        () => {
          toast({ title: t('changedToast', { name: form.getValues('name') }) });
          props.onClose();
          props.onChanged();
        },
      );
    return send(
      (input) => made.run({ input }),
      (data) => {
        const { name, login } = form.getValues();
        if (data.userCreate.link) props.onSecret({ name, login, path: data.userCreate.link, fresh: true });
      },
    );
  };
  const pickers = [
    { field: 'departmentId' as const, label: t('department'), of: departments },
    { field: 'positionId' as const, label: t('position'), of: positions },
  ];
  return (
    <FormDrawer
      open
      title={account ? account.user.name : t('new')}
      onClose={props.onClose}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      submit={t(account ? 'app:form.save' : 'make')}
      pending={pending}
      errors={errors}
      closed={account?.disabledAt ? t('closed') : undefined}
      acts={
        account && (
          <AccountActs
            account={account}
            onRefused={setErrors}
            onChanged={props.onChanged}
            onSecret={(path) => props.onSecret({ name: account.user.name, login: account.login, path, fresh: false })}
          />
        )
      }
    >
      <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
        <Field label={t('name')} required error={error('name')}>
          <Input maxLength={80} autoComplete="off" {...form.register('name')} />
        </Field>
        <Field
          label={t('login')}
          required={!account}
          error={error('login')}
          hint={t(account ? 'loginFixed' : 'loginHint')}
        >
          <Input
            maxLength={40}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            readOnly={account !== null && account !== undefined}
            {...form.register('login')}
          />
        </Field>
      </div>
      <Field label={t('email')} error={error('email')}>
        <Input type="email" maxLength={200} autoComplete="off" {...form.register('email')} />
      </Field>
      <Controller
        control={form.control}
        name="roles"
        render={({ field }) => <Roles chosen={field.value} onChange={field.onChange} error={error('roles')} />}
      />
      <div className="grid grid-cols-2 gap-3 max-sm:grid-cols-1">
        {pickers.map((picker) => (
          <Controller
            key={picker.field}
            control={form.control}
            name={picker.field}
            render={({ field }) => (
              <Field label={picker.label} error={error(picker.field)}>
                <Combobox
                  value={picker.of.find((one) => one.id === field.value) ?? null}
                  onChange={(one) => field.onChange(one?.id ?? null)}
                  items={picker.of}
                  itemKey={(one) => one.id}
                  itemLabel={(one) => named(one)}
                  placeholder={t('none')}
                  clearable
                />
              </Field>
            )}
          />
        ))}
      </div>
    </FormDrawer>
  );
}
