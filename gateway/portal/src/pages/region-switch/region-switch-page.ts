import type { Page } from '../../visit/page.ts';
import type { Visit } from '../../visit/visit.ts';
import { notFoundPage } from '../errors/error-pages.tsx';

/** Takes the form of the start page that stops a region and brings it back, and leads to the start page again. Only on a demonstration. */
export async function regionSwitchPage(visit: Visit): Promise<Page> {
  const { regionSwitch } = visit.site;
  if (regionSwitch === null) return notFoundPage(visit);
  const wanted = visit.form?.get('turn');
  // A page of somebody else cannot know the token.
  if ((wanted === 'on' || wanted === 'off') && visit.form?.get('token') === regionSwitch.token)
    await regionSwitch.turn(wanted === 'on');
  return {
    status: 303,
    title: visit.text.start.title,
    navigation: 'start',
    crumbs: [],
    canonical: null,
    content: null,
    location: visit.href('start'),
  };
}
