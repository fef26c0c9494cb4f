import type { SeedSource } from '@verbund/network';

export const sources: readonly SeedSource[] = [
  {
    key: 'landesfachtag-2019',
    label: 'Pressemitteilung des Landes zum Landesfachtag, 2019',
    author: 'Landesportal Baden-Württemberg',
    publishedAt: '2019',
  },
];
