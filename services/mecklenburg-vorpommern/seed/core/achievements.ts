import type { SeedOutcome } from '@verbund/network';

/** What MIGRANET-MV names as achieved, in our words. A claim of the network itself. */
export const achievements: readonly SeedOutcome[] = [
  achievement('m1-interessenvertretung', 'Anerkannte Interessenvertretung in Landesgremien'),
  achievement('m2-integrationskonzept', 'Mitarbeit an der Umsetzung des Landes-Integrationskonzepts'),
  achievement('m3-gegen-rechts', 'Arbeit gegen Rechtsradikalismus, Antisemitismus und Rassismus'),
  achievement('m4-lage-gefluechteter', 'Bessere Lebens- und Rechtslage Geflüchteter'),
  achievement('m5-diskriminierung', 'Abbau von Diskriminierung'),
  achievement('m6-selbstorganisation', 'Selbstorganisation gestärkt, gestützt auf Landesförderung'),
  achievement('m7-lebensmittelpunkt', 'Mecklenburg-Vorpommern als Lebensmittelpunkt attraktiver'),
  achievement('m8-neue-organisationen', 'Über 30 neue Migrant*innenorganisationen vernetzt seit 2009'),
  achievement('m9-dialog', 'Dialogpartner von Landkreisen, kreisfreien Städten und Land'),
  achievement('m10-mitsprache', 'Mitsprache in Integrationsfragen'),
  achievement('m11-bzi', 'Vertretung im Bundeszuwanderungs- und Integrationsrat (BZI)'),
  achievement('m12-damost', 'Vertretung in DaMOst und anderen Organisationen'),
  achievement('m13-kommunalwahlrecht', 'Landesweite Kampagne für ein Kommunalwahlrecht'),
  achievement(
    'm14-fortschreibung',
    'Beteiligung an der Fortschreibung der Integrationskonzepte von Land und Landkreisen',
  ),
  achievement('m15-gesundheitskarte', 'Debatte zur Gesundheitskarte für Geflüchtete verbreitert'),
  achievement(
    'm16-debatten-im-landtag',
    'Debatte zu NPD-Verbot und NSU-Untersuchungsausschuss im Landtag verbreitert',
  ),
  achievement('m17-projekte', 'Integrations- und entwicklungspolitische Projekte durchgeführt'),
  achievement('m18-multiplikation', 'Multiplikator*innen ausgebildet'),
  achievement('m19-projektentwicklung', 'Laufende Projektentwicklung durch Migrant*innenorganisationen'),
  achievement('m20-engagement', 'Engagement nachhaltig gestärkt'),
  achievement(
    'm21-entwicklungspolitik',
    'Migrant*innenorganisationen zunehmend in Entwicklungspolitik und -bildung aktiv',
  ),
  achievement('m22-geschaeftsstelle', 'Arbeitsfähige Geschäftsstelle'),
  achievement('m23-vernetzung', 'Vernetzung in Kommunen, Land, Bund und Europa'),
];

function achievement(key: string, text: string): SeedOutcome {
  return { key, kind: 'ACHIEVEMENT', text, by: { id: 'mv:organization/migranet', label: 'MIGRANET-MV' } };
}
