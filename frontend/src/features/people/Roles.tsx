import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox } from '@/ui/choices';
import type { Role } from './__generated__/AccountFormChangeMutation.graphql';

/** In the order of the department, the program's own at the end. */
const ROLES: readonly Role[] = [
  'MANAGER',
  'TEAM_LEADER',
  'CUSTOMER_SERVICE',
  'TECHNICAL_SUPPORT',
  'TECHNICIAN',
  'STOREKEEPER',
  'PURCHASER',
  'FINANCE',
  'GENERAL_MANAGER',
  'SUPERIOR',
  'DEPARTMENT_CONTACT',
  'AUDITOR',
  'ADMIN',
];

/** The roles somebody holds, as checks; what they may is the sum of them. */
export function Roles({
  chosen,
  onChange,
  error,
}: {
  chosen: readonly Role[];
  onChange: (roles: readonly Role[]) => void;
  error?: string;
}) {
  const { t } = useTranslation(['people', 'terms']);
  const id = useId();
  return (
    <fieldset aria-describedby={error ? id : undefined} className="min-w-0">
      <legend className="mb-1.5 text-xs text-muted">{t('roles')}</legend>
      <div className="grid grid-cols-2 gap-x-3 gap-y-2 rounded-sm border border-line-strong p-3">
        {ROLES.map((role) => (
          <Checkbox
            key={role}
            checked={chosen.includes(role)}
            onChange={(on) => onChange(ROLES.filter((one) => (one === role ? on : chosen.includes(one))))}
            label={t(`terms:role.${role}`)}
          />
        ))}
      </div>
      {error && (
        <p id={id} className="mt-1 text-xs text-danger-ink">
          {error}
        </p>
      )}
    </fieldset>
  );
}
