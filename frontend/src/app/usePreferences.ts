import { graphql } from 'react-relay';
import type { Locale } from '@/i18n/formats';
import { changeLocale } from '@/i18n/setup';
import { useLocale } from '@/i18n/useFormats';
import { useOperation } from '@/relay/useOperation';
import type { usePreferencesMutation } from './__generated__/usePreferencesMutation.graphql';
import { useMaybeSession } from './session';
import { setTheme, type Theme, useTheme } from './theme';

/** Language and looks: changed at once here, and kept with the person where one is signed in. */
export function usePreferences() {
  const session = useMaybeSession();
  const theme = useTheme();
  const locale = useLocale();
  const { run } = useOperation<usePreferencesMutation>(graphql`
    mutation usePreferencesMutation($locale: String!, $theme: String!) {
      userPrefer(locale: $locale, theme: $theme) {
        viewer {
          user {
            id
          }
          locale
          theme
        }
        errors {
          code
          path
          message
        }
      }
    }
  `);
  const prefer = (change: { locale?: Locale; theme?: Theme }) => {
    const next = { locale, theme, ...change };
    setTheme(next.theme);
    void changeLocale(next.locale);
    if (session) void run(next);
  };
  return { theme, locale, prefer };
}
