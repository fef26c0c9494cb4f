/** @jsxRuntime automatic */
import { RECORD_KINDS, type RecordKind } from '@verbund/schema';
import type { ReactNode } from 'react';
import type { RecordNameData } from '../../ask/operation-types.ts';
import { formatInstant } from '../../format/format-date.ts';
import { regionNames } from '../../parts/region-name.ts';
import { missingRecord } from '../../record/missing-record.ts';
import { recordId } from '../../record/record-id.ts';
import { recordHref } from '../../route/href.ts';
import type { Page } from '../../visit/page.ts';
import type { Visit } from '../../visit/visit.ts';
import { SuggestionForm } from './suggestion-form.tsx';
import { suggestionOf, type SuggestionState } from './suggestion.ts';
import { notFoundPage } from '../errors/error-pages.tsx';

type NamedRecord = NonNullable<RecordNameData['node']>;

/** How to have a record corrected or removed: who keeps it, what to write, where to. */
export async function correctionPage(visit: Visit): Promise<Page> {
  const kind = RECORD_KINDS.find((known): known is RecordKind => known === visit.parameters.kind);
  if (kind === undefined) return notFoundPage(visit);
  const id = recordId(visit, kind);
  const { data, problems } = await visit.ask('RecordName', { id, locale: visit.language });
  if (data.node === null) return missingRecord(visit, 'node', problems, data.regions);
  const name = data.node.name ?? data.node.title ?? data.node.seriesTitle ?? id;
  const address = recordHref(id, visit.language) ?? visit.href('start');
  const suggestion = await suggestionOf(visit, id);
  return {
    status: suggestion.state === 'refused' ? 422 : 200,
    title: visit.text.correction.title,
    navigation: null,
    crumbs: [{ label: name, href: address }],
    canonical: null,
    content: (
      <CorrectionContent
        node={data.node}
        name={name}
        address={address}
        suggestion={suggestion}
        regionName={regionNames(data.regions)(data.node.region)}
        visit={visit}
      />
    ),
  };
}

interface ContentProperties {
  readonly node: NamedRecord;
  readonly name: string;
  readonly address: string;
  readonly suggestion: SuggestionState;
  readonly regionName: string;
  readonly visit: Visit;
}

function CorrectionContent({
  node,
  name,
  address,
  suggestion,
  regionName,
  visit,
}: ContentProperties): ReactNode {
  const { correction } = visit.text;
  return (
    <div className="column">
      <h1>{correction.title}</h1>
      <p className="lead">{correction.about(name)}</p>
      <p>{correction.kept(node.meta.stewardName, regionName)}</p>
      <h2>{correction.what}</h2>
      <ul>
        <li>{correction.whatAddress(node.id)}</li>
        <li>
          {correction.whatVersion(node.meta.revision, formatInstant(node.meta.updatedAt, visit.language))}
        </li>
        <li>{correction.whatWrong}</li>
        <li>{correction.whatPerson}</li>
      </ul>
      <SuggestionForm state={suggestion} visit={visit} />
      <h2>{correction.where}</h2>
      <Where node={node} visit={visit} />
      <p>
        <a className="onward" href={address}>
          {correction.back}
        </a>
      </p>
    </div>
  );
}

function Where({ node, visit }: { readonly node: NamedRecord; readonly visit: Visit }): ReactNode {
  const { correction } = visit.text;
  const contact = visit.site.contacts[node.region] ?? visit.site.contacts['*'];
  if (contact === undefined)
    return <p>{visit.site.mode === 'demo' ? correction.demonstration : correction.noContact}</p>;
  return (
    <p>
      <a href={`mailto:${contact}?subject=${encodeURIComponent(correction.mailSubject(node.id))}`}>
        {correction.mail(contact)}
      </a>
    </p>
  );
}
