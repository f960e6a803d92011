import { TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from 'react-relay';
import { Link } from '@/app/Link';
import { useAsk, useRested } from '@/relay/useAsk';
import type { MaybeSameQuery } from './__generated__/MaybeSameQuery.graphql';

interface Same {
  id: string;
  name: string;
  why: 'name' | 'phone';
}

/** While a new file is typed: files that may be of the same customer, by name and by number. A warning, not a lock. */
export function MaybeSame({ name, number }: { name: string; number: string }) {
  const { t } = useTranslation('customers');
  const found = useSame(name, number);
  if (found.length === 0) return null;
  return (
    <div role="status" className="rounded-sm bg-warn-soft px-3 py-2 text-sm text-warn-ink">
      <p className="flex items-center gap-2 font-medium">
        <TriangleAlert size={15} aria-hidden className="shrink-0" />
        {t('same.title')}
      </p>
      <ul className="mt-1">
        {found.map((one) => (
          <li key={one.id} className="flex items-baseline gap-2">
            <Link to={`/customers/${one.id}`} target="_blank" className="min-w-0 truncate underline">
              {one.name}
            </Link>
            <span className="shrink-0 text-xs">{t(`same.${one.why}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function useSame(name: string, number: string): Same[] {
  const ask = useAsk<MaybeSameQuery>(graphql`
    query MaybeSameQuery($name: String!, $number: String!, $hasName: Boolean!, $hasNumber: Boolean!) {
      customers(first: 3, filter: { text: $name }) @include(if: $hasName) {
        nodes {
          id
          name
        }
      }
      callers(text: $number) @include(if: $hasNumber) {
        customer {
          id
          name
        }
      }
    }
  `);
  const latest = useRef(ask);
  latest.current = ask;
  const asked = useRested(`${name.trim()}\n${number.replace(/\D/g, '')}`, 400);
  const [found, setFound] = useState<Same[]>([]);
  useEffect(() => {
    const [text = '', digits = ''] = asked.split('\n');
    const hasName = [...text].length >= 2;
    const hasNumber = digits.length >= 7;
    if (!hasName && !hasNumber) {
      setFound([]);
      return;
    }
    let live = true;
    latest.current({ name: text, number: digits, hasName, hasNumber }).then(
      ({ customers, callers }) => {
        if (!live) return;
        const same = new Map<string, Same>();
        for (const one of customers?.nodes ?? []) same.set(one.id, { id: one.id, name: one.name, why: 'name' });
        for (const { customer } of callers ?? [])
          same.set(customer.id, { id: customer.id, name: customer.name, why: 'phone' });
        setFound([...same.values()].slice(0, 4));
      },
      () => live && setFound([]),
    );
    return () => {
      live = false;
    };
  }, [asked]);
  return found;
}
