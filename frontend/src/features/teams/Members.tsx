import { useTranslation } from 'react-i18next';
import { Combobox } from '@/ui/Combobox';
import { Field } from '@/ui/Field';
import { Tag } from '@/ui/Tag';

interface Person {
  readonly id: string;
  readonly name: string;
  readonly nameKey: string;
}

/** Who belongs to a team: added by typing, taken out by the cross. The leader is always one. */
export function Members({
  users,
  chosen,
  leader,
  onChange,
  error,
}: {
  users: readonly Person[];
  chosen: readonly string[];
  leader: string | null;
  onChange: (ids: readonly string[]) => void;
  error?: string;
}) {
  const { t } = useTranslation('teams');
  const inside = new Set(leader ? [...chosen, leader] : chosen);
  const people = users.filter((one) => inside.has(one.id));
  return (
    <div className="flex flex-col gap-2">
      <Field label={t('membersOf', { count: people.length })} error={error}>
        <Combobox<Person>
          value={null}
          onChange={(one) => one && onChange([...chosen, one.id])}
          items={users.filter((one) => !inside.has(one.id))}
          itemKey={(one) => one.id}
          itemLabel={(one) => one.name}
          match={(one, query) => one.name.includes(query) || one.nameKey.includes(query.toLowerCase())}
          placeholder={t('addMember')}
        />
      </Field>
      {people.length > 0 && (
        <ul className="flex flex-wrap gap-1.5">
          {people.map((one) => (
            <li key={one.id} className="max-w-full">
              <Tag
                tone={one.id === leader ? 'accent' : 'neutral'}
                className="h-6"
                onRemove={one.id === leader ? undefined : () => onChange(chosen.filter((id) => id !== one.id))}
              >
                {one.id === leader ? t('leads', { name: one.name }) : one.name}
              </Tag>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
