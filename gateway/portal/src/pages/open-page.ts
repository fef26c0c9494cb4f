import { NoAnswer } from '../ask/ask.ts';
import { deskActionPage } from '../desk/pages/action-page.tsx';
import { deskHomePage } from '../desk/pages/desk-page.tsx';
import { deskHistoryPage } from '../desk/pages/desk-history-page.tsx';
import { deskEditPage } from '../desk/pages/edit-page.ts';
import { deskClaimsPage } from '../desk/pages/claims-page.tsx';
import { deskDuplicatesPage } from '../desk/pages/duplicates-page.tsx';
import { deskErasePage } from '../desk/pages/erase-page.tsx';
import { deskExportPage } from '../desk/pages/export-page.tsx';
import { deskImportPage } from '../desk/pages/import-page.tsx';
import { deskLinkPage } from '../desk/pages/link-page.tsx';
import { deskProtectPage } from '../desk/pages/protect-page.tsx';
import { deskSuggestionsPage } from '../desk/pages/suggestions-page.tsx';
import { deskNewPage } from '../desk/pages/new-page.ts';
import { deskRecordsPage } from '../desk/pages/records-page.tsx';
import { staffPage } from '../desk/pages/staff-page.ts';
import type { RouteName } from '../route/routes.ts';
import type { Page } from '../visit/page.ts';
import type { Visit } from '../visit/visit.ts';
import { confirmLinkPage } from './confirm-link/confirm-link-page.tsx';
import { conferencePage } from './conference/conference-page.tsx';
import { conferenceListPage } from './conferences/conference-list-page.tsx';
import { conferencesPage } from './conferences/conferences-page.tsx';
import { correctionPage } from './correction/correction-page.tsx';
import { brokenPage, notFoundPage, unavailablePage } from './errors/error-pages.tsx';
import { easyPage } from './easy/easy-page.tsx';
import { embedPage } from './embed/embed-page.tsx';
import { figuresPage } from './figures/figures-page.tsx';
import { historyPage } from './history/history-page.tsx';
import { accessibilityPage, imprintPage, privacyPage } from './legal/legal-page.tsx';
import { organizationPage } from './organization/organization-page.tsx';
import { organizationsPage } from './organizations/organizations-page.tsx';
import { projectPage } from './project/project-page.tsx';
import { projectsPage } from './projects/projects-page.tsx';
import { reportPage } from './report/report-page.tsx';
import { regionSwitchPage } from './region-switch/region-switch-page.ts';
import { seriesPage } from './series/series-page.tsx';
import { statementPage } from './statement/statement-page.tsx';
import { startPage } from './start/start-page.tsx';

type OpenPage = (visit: Visit) => Page | Promise<Page>;

const PAGES: Readonly<Record<RouteName, OpenPage>> = {
  start: startPage,
  organizations: organizationsPage,
  organization: organizationPage,
  conferences: conferencesPage,
  conferenceList: conferenceListPage,
  conference: conferencePage,
  series: seriesPage,
  projects: projectsPage,
  project: projectPage,
  figures: figuresPage,
  statement: statementPage,
  report: reportPage,
  correction: correctionPage,
  history: historyPage,
  desk: staffPage(deskHomePage),
  deskRecords: staffPage(deskRecordsPage),
  deskNew: staffPage(deskNewPage),
  deskEdit: staffPage(deskEditPage),
  deskAction: staffPage(deskActionPage),
  deskHistory: staffPage(deskHistoryPage),
  deskSuggestions: staffPage(deskSuggestionsPage),
  deskClaims: staffPage(deskClaimsPage),
  deskDuplicates: staffPage(deskDuplicatesPage),
  deskImport: staffPage(deskImportPage),
  deskExport: staffPage(deskExportPage),
  deskProtect: staffPage(deskProtectPage),
  deskErase: staffPage(deskErasePage),
  deskLink: staffPage(deskLinkPage),
  confirmLink: confirmLinkPage,
  regionSwitch: regionSwitchPage,
  embed: embedPage,
  easy: easyPage,
  imprint: imprintPage,
  privacy: privacyPage,
  accessibility: accessibilityPage,
};

/** The page of a visit. What goes wrong on the way is a page too; `report` hears of our own mistakes. */
export async function openPage(visit: Visit, report: (error: unknown) => void): Promise<Page> {
  if (visit.route === null) return notFoundPage(visit);
  try {
    return await PAGES[visit.route](visit);
  } catch (error) {
    if (error instanceof NoAnswer) return unavailablePage(visit, error.problems);
    report(error);
    return brokenPage(visit);
  }
}
