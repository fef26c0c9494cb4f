/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import type { ConferenceRecordData, RegionFields } from '../../ask/operation-types.ts';
import { licenceJsonLd } from '../../licence/licence-json-ld.ts';
import { PlaceMap } from '../../map/place-map.tsx';
import { conferenceTitle } from '../../parts/conference-title.ts';
import { languageOfText, RecordText } from '../../parts/record-text.tsx';
import { regionNames } from '../../parts/region-name.ts';
import { Facts } from '../../record/facts.tsx';
import { FigureTables } from '../../record/figure-tables.tsx';
import { missingRecord } from '../../record/missing-record.ts';
import { Outcomes } from '../../record/outcomes.tsx';
import { Participations } from '../../record/participations.tsx';
import { RecordChanges } from '../../record/record-changes.tsx';
import { RecordFoot } from '../../record/record-foot.tsx';
import { recordId } from '../../record/record-id.ts';
import { RecordNotes } from '../../record/record-notes.tsx';
import type { RevisionEntry } from '../../record/revision-list.tsx';
import { contractLanguage } from '../../text/language.ts';
import type { Page } from '../../visit/page.ts';
import type { Visit } from '../../visit/visit.ts';
import { conferenceFacts } from './conference-facts.tsx';
import { conferenceJsonLd } from './conference-json-ld.ts';
import { Sessions } from './sessions.tsx';

export type Conference = NonNullable<ConferenceRecordData['conference']>;

/** The record of an event: when and where, who took which part, program, figures, demands. */
export async function conferencePage(visit: Visit): Promise<Page> {
  const id = recordId(visit, 'conference');
  const { data, problems } = await visit.ask('ConferenceRecord', {
    id,
    language: contractLanguage(visit.language),
    locale: visit.language,
  });
  const { conference } = data;
  if (conference === null) return missingRecord(visit, 'conference', problems, data.regions);
  const canonical = visit.href('conference', visit.parameters);
  return {
    status: 200,
    title: conferenceTitle(conference, visit),
    navigation: 'conferences',
    crumbs: [{ label: visit.text.site.conferences, href: visit.href('conferences') }],
    canonical,
    jsonLd: {
      ...conferenceJsonLd(conference, visit.site.origin + canonical),
      ...licenceJsonLd(visit.site.origin + canonical, conference.region, data.regions),
    },
    scripts: ['ticker'],
    content: (
      <ConferenceContent
        conference={conference}
        revisions={data.history?.revisions ?? null}
        regions={data.regions}
        visit={visit}
      />
    ),
  };
}

interface ContentProperties {
  readonly conference: Conference;
  readonly revisions: readonly RevisionEntry[] | null;
  readonly regions: readonly RegionFields[] | null;
  readonly visit: Visit;
}

function ConferenceContent({ conference, revisions, regions, visit }: ContentProperties): ReactNode {
  const { record } = visit.text;
  const regionName = regionNames(regions)(conference.region);
  const status =
    conference.status === 'CANCELLED'
      ? record.cancelledNote
      : conference.status === 'POSTPONED'
        ? record.postponedNote
        : null;
  const reason = conference.statusReason === null ? '' : ` ${record.reason}: ${conference.statusReason}`;
  return (
    <article className="record">
      <div className="page-head">
        <h1 lang={languageOfText(conference.title, conference.original, visit)}>
          {conferenceTitle(conference, visit)}
        </h1>
        <RecordText
          className="lead"
          text={conference.summary}
          original={conference.summaryOriginal}
          visit={visit}
        />
        <RecordNotes
          meta={conference.meta}
          notes={[status === null ? null : status + reason]}
          visit={visit}
        />
      </div>
      <section>
        <h2>{record.at}</h2>
        <div className="at-a-glance">
          <Facts facts={conferenceFacts(conference, regionName, visit)} />
          <PlaceMap
            // A hidden venue stands in words only, as far as its town.
            places={
              conference.venue?.municipality && !conference.venue.withheld
                ? [conference.venue.municipality]
                : []
            }
            visit={visit}
          />
        </div>
      </section>
      {conference.participations.length > 0 && (
        <section>
          <h2>{record.roles}</h2>
          <Participations participations={conference.participations} visit={visit} />
        </section>
      )}
      {conference.sessions.length > 0 && (
        <section>
          <h2>{record.sessions}</h2>
          <Sessions sessions={conference.sessions} visit={visit} />
        </section>
      )}
      <section>
        <h2>{record.figures}</h2>
        {conference.figures.length === 0 ? (
          <p>{record.noFigure}</p>
        ) : (
          <FigureTables figures={conference.figures} visit={visit} />
        )}
      </section>
      {conference.outcomes.length > 0 && (
        <section>
          <h2>{record.outcomes}</h2>
          <Outcomes outcomes={conference.outcomes} visit={visit} />
        </section>
      )}
      <RecordChanges
        id={conference.id}
        region={conference.region}
        revisions={revisions}
        regions={regions}
        visit={visit}
      />
      <RecordFoot
        id={conference.id}
        meta={conference.meta}
        regionName={regionName}
        regions={regions}
        visit={visit}
      />
    </article>
  );
}
