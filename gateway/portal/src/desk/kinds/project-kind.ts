import type { DeskKind } from './desk-kind.ts';
import { projectFields, projectValues } from './project-form.ts';
import { withTranslations } from './with-translations.ts';

/** Projects and programs. */
export const projectKind: DeskKind = {
  fields: projectFields,
  initial: { kind: 'PROJECT', status: 'PLANNED', participations: [{ role: 'CARRIER' }] },
  async load(visitor, id) {
    const { data } = await visitor.ask('ProjectForm', { id });
    return (
      data.record && {
        ...data.record,
        values: withTranslations(projectValues(data.record), data.record.meta.translations),
      }
    );
  },
  create: (visitor, input, key) => visitor.ask('CreateProject', { region: visitor.region, input, key }),
  change: (visitor, { input, ...change }) => visitor.ask('ChangeProject', { ...change, input }),
};
