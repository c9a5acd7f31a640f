// What is wrong with the fields of an entry, in the words in which a pack's record would be refused, each at its field.

import * as v from 'valibot';
import { url } from '@/lib/core/packs/fields';
import { EntitySchema } from '@/lib/core/packs/records';
import { draftOf, type OwnForm } from '@/lib/core/view/own-form';
import { fieldFault } from '@/lib/core/view/own-labels';

/** By the field's path in the entity: `roles.0.from`, `facts.1.source.url`. `form` tidied. Empty: it can be kept. */
export function faultsOf(form: OwnForm): Readonly<Record<string, string>> {
  const { entity } = draftOf(form);
  const faults: Record<string, string> = {};
  const checked = v.safeParse(EntitySchema, { id: 'own/new', ...entity, record: 'entity' });
  for (const issue of checked.issues ?? []) {
    const at = (issue.path ?? []).map(({ key }) => String(key)).join('.');
    faults[fieldAt(at, form)] ??= fieldFault(issue.input, issue.message);
  }
  const rows = { roles: form.posts, facts: form.facts } as const;
  for (const [part, all] of Object.entries(rows)) {
    for (const [at, { source }] of all.entries()) {
      const address = source.url === '' ? null : v.safeParse(url, source.url);
      if (address?.success === false)
        faults[`${part}.${at}.source.url`] = fieldFault(source.url, address.issues[0].message);
    }
  }
  return faults;
}

/** The label is a name too, one that no row shows. */
function fieldAt(path: string, form: OwnForm): string {
  const name = /^names\.(\d+)/.exec(path);
  return name && Number(name[1]) >= form.names.length ? 'label' : path;
}
