/** Where words live: one catalog per feature and language, beside the feature; `app` for the shell, `terms` for shared vocabulary. */
type Catalog = Record<string, unknown>;
const files = import.meta.glob<Catalog>(['../app/*.json', './terms.*.json', '../features/*/*.json', '!**/*.gen.json'], {
  import: 'default',
});

/** The loader of a catalog, null when there is none. */
export function catalog(locale: string, namespace: string): (() => Promise<Catalog>) | null {
  const path =
    namespace === 'app'
      ? `../app/${locale}.json`
      : namespace === 'terms'
        ? `./terms.${locale}.json`
        : `../features/${namespace}/${locale}.json`;
  return files[path] ?? null;
}
