/** @jsxRuntime automatic */
import type { ReactNode } from 'react';
import { capitalized } from '../../format/format-words.ts';
import { languageOfText } from '../../parts/record-text.tsx';
import { TopicTags } from '../../parts/topic-tags.tsx';
import { Participations } from '../../record/participations.tsx';
import type { Visit } from '../../visit/visit.ts';
import type { Conference } from './conference-page.tsx';

/** The program in its order. Sessions without a title are named by their kind. */
export function Sessions({
  sessions,
  visit,
}: {
  readonly sessions: Conference['sessions'];
  readonly visit: Visit;
}): ReactNode {
  return (
    <ol className="sessions">
      {sessions.map((session, index) => {
        const kind = capitalized(visit.label('SessionKind', session.kind));
        const time = [session.startTime, session.endTime].filter((part) => part !== null).join('–');
        return (
          <li key={index} className="session">
            <h3
              lang={
                session.title === null ? undefined : languageOfText(session.title, session.original, visit)
              }
            >
              {session.title ?? kind}
            </h3>
            <p className="entry-facts">
              {[...(session.title === null ? [] : [kind]), ...(time === '' ? [] : [time])].join(' · ')}
            </p>
            {session.note !== null && <p>{session.note}</p>}
            <Participations participations={session.participations} visit={visit} />
            <TopicTags topics={session.topics} visit={visit} />
          </li>
        );
      })}
    </ol>
  );
}
