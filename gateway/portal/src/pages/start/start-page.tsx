/** @jsxRuntime automatic */
import { regionsOfAnswer } from '../../coverage/regions-of-answer.ts';
import { shiftDay } from '../../format/format-date.ts';
import { FederationMap } from '../../map/federation-map.tsx';
import { landStates, regionsWithoutLand } from '../../map/land-states.ts';
import { contractLanguage } from '../../text/language.ts';
import { Ticker } from '../../parts/ticker.tsx';
import type { Page } from '../../visit/page.ts';
import type { Visit } from '../../visit/visit.ts';
import { noRegionPage } from '../errors/error-pages.tsx';
import { Answer } from './answer.tsx';
import { FederationTable } from './federation-table.tsx';
import { Holdings } from './holdings.tsx';
import { RecentEvents } from './recent-events.tsx';
import { RegionSwitchForm } from './region-switch.tsx';

/** One question answered at once, the map, who is in the federation, what is in it. */
export async function startPage(visit: Visit): Promise<Page> {
  const { data } = await visit.ask('StartPage', {
    language: contractLanguage(visit.language),
    locale: visit.language,
    today: visit.today,
    yesterday: shiftDay(visit.today, -1),
  });
  const regions = regionsOfAnswer(
    data.regions ?? [],
    data.organizations?.coverage ?? data.participants?.coverage,
  );
  if (regions.length === 0) return noRegionPage(visit);
  const { map } = visit.site;
  const states = landStates(map, regions);

  return {
    status: 200,
    title: visit.text.start.title,
    navigation: 'start',
    crumbs: [],
    canonical: visit.href('start'),
    scripts: ['ticker'],
    content: (
      <>
        <div className="hero">
          <div>
            <Answer total={data.participants} states={states} regions={regions} visit={visit} />
            <RegionSwitchForm regions={regions} visit={visit} />
          </div>
          <FederationMap map={map} states={states} visit={visit} />
        </div>
        <Holdings data={data} visit={visit} />
        <RecentEvents
          upcoming={data.upcoming?.nodes ?? null}
          recent={data.recent?.nodes ?? null}
          visit={visit}
        />
        <Ticker regions={data.regions ?? []} visit={visit} />
        <FederationTable
          states={states}
          others={regionsWithoutLand(map, regions)}
          groups={data.perRegion?.groups ?? null}
          visit={visit}
        />
      </>
    ),
  };
}
