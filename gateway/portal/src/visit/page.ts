import type { ReactNode } from 'react';

/** Entry of the main navigation a page belongs to. */
export type NavigationKey = 'start' | 'organizations' | 'conferences' | 'projects' | 'figures';

export interface Crumb {
  readonly label: string;
  readonly href: string;
}

/** What a page hands to the document around it. */
export interface Page {
  readonly status: number;
  /** Names the page alone; the document adds the site's name. */
  readonly title: string;
  readonly navigation: NavigationKey | null;
  /** Way from the start page, without the page itself. */
  readonly crumbs: readonly Crumb[];
  readonly content: ReactNode;
  /** Path and query search engines should know this page by; null for pages that should not be found. */
  readonly canonical: string | null;
  /** Structured data for search engines. Never names a person. */
  readonly jsonLd?: Readonly<Record<string, unknown>>;
  /** Scripts of its own, beside the one of every page. */
  readonly scripts?: readonly ('desk' | 'ticker')[];
  /** Shown inside a page of somebody else: without header, footer and script. */
  readonly isEmbedded?: boolean;
  /** Sent instead of the page, to be kept. */
  readonly file?: { readonly name: string; readonly type: string; readonly body: string };
  /** Where the page only sends the reader on. */
  readonly location?: string;
}
